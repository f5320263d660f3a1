import zipfile, glob
with zipfile.ZipFile("relatorios.zip", "w") as z:
    for f in glob.glob("relatorios/*.txt"):
        z.write(f)
