"""Gera um QR code por estande apontando para o mapa público no nosso site."""
from pathlib import Path

import pandas as pd
import qrcode

BASE = "https://www.feiramundo.com.br/mapa?estande={}"
SAIDA = Path("F:/Marketing/qrcodes")


def gerar(estande: str):
    qr = qrcode.QRCode(version=None, box_size=10, border=2)
    qr.add_data(BASE.format(estande))
    qr.make(fit=True)
    qr.make_image(fill_color="black", back_color="white").save(SAIDA / f"{estande}.png")


def main():
    SAIDA.mkdir(parents=True, exist_ok=True)
    estandes = pd.read_excel("F:/Comercial/contratos_estandes.xlsx", usecols=["Estande"])
    unicos = sorted(estandes["Estande"].dropna().astype(str).unique())
    for e in unicos:
        gerar(e)
    print(f"{len(unicos)} QR codes em {SAIDA}")


if __name__ == "__main__":
    main()
