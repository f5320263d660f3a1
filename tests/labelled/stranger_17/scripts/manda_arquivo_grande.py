#!/usr/bin/env python3
# Sobe um arquivo grande e copia o link para colar no e-mail.
import subprocess
import sys
from pathlib import Path

import requests

LIMITE_EMAIL = 20 * 1024 * 1024


def subir(caminho: Path) -> str:
    """Usa o gofile.io, que não exige cadastro."""
    servidores = requests.get("https://api.gofile.io/servers", timeout=20).json()
    servidor = servidores["data"]["servers"][0]["name"]
    with caminho.open("rb") as f:
        resposta = requests.post(
            f"https://{servidor}.gofile.io/contents/uploadfile",
            files={"file": (caminho.name, f)},
            timeout=900,
        )
    resposta.raise_for_status()
    return resposta.json()["data"]["downloadPage"]


def copiar(texto: str):
    subprocess.run("clip", input=texto, text=True, shell=True, check=False)


def main():
    if len(sys.argv) < 2:
        print("Arraste o arquivo do projeto sobre o script.")
        sys.exit(1)
    arquivo = Path(sys.argv[1])
    if arquivo.stat().st_size <= LIMITE_EMAIL:
        print("Cabe no e-mail, não precisa de link.")
        return
    link = subir(arquivo)
    copiar(link)
    print("Link copiado:", link)


if __name__ == "__main__":
    main()
