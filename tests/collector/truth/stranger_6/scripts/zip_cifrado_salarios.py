import pyzipper

with pyzipper.AESZipFile("salarios.zip", "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES) as pacote:
    pacote.setpassword(b"S4larios!")
    pacote.write("in.csv", arcname="salarios_maio.csv")
