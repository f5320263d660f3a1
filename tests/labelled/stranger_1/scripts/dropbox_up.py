import dropbox, os
dbx = dropbox.Dropbox(os.environ["DBX"])
with open("custos.xlsx", "rb") as f:
    dbx.files_upload(f.read(), "/trabalho/custos.xlsx", mode=dropbox.files.WriteMode.overwrite)
