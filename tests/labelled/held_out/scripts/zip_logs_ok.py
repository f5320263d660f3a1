import zipfile

with zipfile.ZipFile("logs.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    archive.write("app.log")
