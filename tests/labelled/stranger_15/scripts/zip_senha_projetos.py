"""Compacta a pasta de projetos em um arquivo ZIP protegido por senha (AES)."""
import getpass
from pathlib import Path

import pyzipper

PASTA = Path(r"D:\Engenharia\Projetos")
SAIDA = Path.home() / "Desktop" / "projetos.zip"


def compactar(senha: str):
    with pyzipper.AESZipFile(SAIDA, "w", compression=pyzipper.ZIP_LZMA,
                             encryption=pyzipper.WZ_AES) as zf:
        zf.setpassword(senha.encode("utf-8"))
        for arquivo in PASTA.rglob("*"):
            if arquivo.is_file():
                zf.write(arquivo, arquivo.relative_to(PASTA))
                print("adicionado:", arquivo.name)


if __name__ == "__main__":
    senha = getpass.getpass("Senha do arquivo: ")
    compactar(senha)
    print(f"Pronto: {SAIDA}")
