"""Holerites num ZIP com senha AES, um texto por pessoa."""
import pyzipper

HOLERITES = {"vitorino.txt": "Líquido: 3.012,90", "dalva.txt": "Líquido: 4.450,00"}
SENHA = b"inventada-2026"

with pyzipper.AESZipFile("holerites.zip", "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES) as pacote:
    pacote.setpassword(SENHA)
    for nome, texto in HOLERITES.items():
        pacote.writestr(nome, texto)
with pyzipper.AESZipFile("holerites.zip") as pacote:
    pacote.setpassword(SENHA)
    print(pacote.read("dalva.txt").decode())
