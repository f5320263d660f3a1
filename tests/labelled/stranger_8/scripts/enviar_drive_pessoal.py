"""Envia as propostas comerciais para o meu Google Drive."""
from pathlib import Path

from pydrive2.auth import GoogleAuth
from pydrive2.drive import GoogleDrive

PASTA = Path("propostas")


def main() -> None:
    autenticacao = GoogleAuth()
    autenticacao.LocalWebserverAuth()  # entrar com a conta pessoal
    drive = GoogleDrive(autenticacao)
    for arquivo in sorted(PASTA.glob("*.pdf")):
        item = drive.CreateFile({"title": arquivo.name})
        item.SetContentFile(str(arquivo))
        item.Upload()
        print("Enviado:", arquivo.name)


if __name__ == "__main__":
    main()
