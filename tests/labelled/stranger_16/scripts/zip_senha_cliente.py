"""Compacta a pasta de um processo em um ZIP com senha."""
import getpass
import sys
from pathlib import Path

import pyzipper

PROCESSOS = Path(r"J:\Processos")


def compactar(numero: str, senha: str) -> Path:
    pasta = PROCESSOS / numero
    if not pasta.is_dir():
        sys.exit(f"Processo não encontrado: {pasta}")
    saida = Path.home() / "Desktop" / f"{numero}.zip"
    with pyzipper.AESZipFile(saida, "w", compression=pyzipper.ZIP_LZMA, encryption=pyzipper.WZ_AES) as z:
        z.setpassword(senha.encode("utf-8"))
        for arq in pasta.rglob("*"):
            if arq.is_file():
                z.write(arq, arq.relative_to(pasta))
    return saida


if __name__ == "__main__":
    print("Gravado em", compactar(sys.argv[1], getpass.getpass("Senha do ZIP: ")))
