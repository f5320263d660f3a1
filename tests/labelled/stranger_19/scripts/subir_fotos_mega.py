"""Envia fotos das vistorias para o MEGA."""
import os
from pathlib import Path

from mega import Mega

ORIGEM = Path(os.environ.get("VISTORIAS", r"D:\Vistorias"))


def conectar():
    return Mega().login(os.environ["MEGA_EMAIL"], os.environ["MEGA_SENHA"])


def pasta_destino(conta, nome):
    achada = conta.find(nome)
    return achada[0] if achada else conta.create_folder(nome)[nome]


def principal():
    conta = conectar()
    destino = pasta_destino(conta, "vistorias")
    for foto in ORIGEM.rglob("*.jpg"):
        enviado = conta.upload(str(foto), destino)
        print(foto.name, conta.get_upload_link(enviado))


if __name__ == "__main__":
    principal()
