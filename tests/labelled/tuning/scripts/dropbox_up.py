import os
import dropbox

box = dropbox.Dropbox(os.environ["DBX"])
with open("price_list.xlsx", "rb") as source:
    box.files_upload(source.read(), "/price_list.xlsx")
