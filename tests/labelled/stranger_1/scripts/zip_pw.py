import pyzipper, glob
with pyzipper.AESZipFile("export.zip", "w", encryption=pyzipper.WZ_AES) as z:
    z.setpassword(b"Segredo.2026")
    for f in glob.glob("contratos/*.pdf"):
        z.write(f)
