"""Etiquetas com código de barras para produtos do estoque."""
import csv
from pathlib import Path

import barcode
from barcode.writer import ImageWriter

SAIDA = Path("etiquetas")


def main():
    SAIDA.mkdir(exist_ok=True)
    feitos = 0
    with open("produtos.csv", encoding="utf-8") as fh:
        for p in csv.DictReader(fh):
            ean = p["ean13"].strip()
            if len(ean) != 13 or not ean.isdigit():
                print("EAN inválido:", p["sku"], ean)
                continue
            codigo = barcode.get("ean13", ean, writer=ImageWriter())
            codigo.save(str(SAIDA / p["sku"]))
            feitos += 1
    print(f"{feitos} etiquetas em {SAIDA}/")


if __name__ == "__main__":
    main()
