"""Manda o PDF do fechamento de caixa do dia para o grupo dos gerentes."""
import os
from datetime import date
from pathlib import Path

import requests

PASTA = Path(r"R:\Fechamento\PDF")
GRUPO = os.environ.get("TG_GRUPO", "-1001849920316")


def url(metodo):
    return "https://api.telegram.org/bot{}/{}".format(os.environ["TG_TOKEN"], metodo)


def mandar_documento(arquivo: Path, legenda: str):
    with arquivo.open("rb") as f:
        r = requests.post(
            url("sendDocument"),
            data={"chat_id": GRUPO, "caption": legenda},
            files={"document": (arquivo.name, f, "application/pdf")},
            timeout=60,
        )
    dados = r.json()
    if not dados.get("ok"):
        raise RuntimeError(dados.get("description"))


def main():
    hoje = date.today()
    encontrados = sorted(PASTA.glob(f"{hoje:%Y-%m-%d}_loja*.pdf"))
    if not encontrados:
        print("Nenhum fechamento hoje ainda.")
        return
    for arq in encontrados:
        loja = arq.stem.split("_loja")[-1]
        try:
            mandar_documento(arq, f"Fechamento loja {loja} - {hoje:%d/%m}")
            print("Loja", loja, "enviada")
        except (requests.RequestException, RuntimeError) as e:
            print("Loja", loja, "falhou:", e)


if __name__ == "__main__":
    main()
