"""Aplica o reajuste na tabela de preços dos produtos."""
import argparse
from decimal import Decimal, ROUND_UP

from openpyxl import load_workbook


def reajustar(preco: Decimal, percentual: Decimal) -> Decimal:
    novo = preco * (1 + percentual / 100)
    return novo.quantize(Decimal("1"), ROUND_UP) - Decimal("0.10")


def main():
    p = argparse.ArgumentParser()
    p.add_argument("planilha")
    p.add_argument("--percentual", type=Decimal, default=Decimal("4.87"))
    args = p.parse_args()

    wb = load_workbook(args.planilha)
    ws = wb["Produtos"]
    cab = {c.value: c.column for c in ws[1]}
    ws.cell(1, ws.max_column + 1, "Novo preço")
    col_novo = ws.max_column
    for linha in range(2, ws.max_row + 1):
        nome = ws.cell(linha, cab["Nome"]).value
        preco = Decimal(str(ws.cell(linha, cab["Preço"]).value or 0))
        novo = reajustar(preco, args.percentual)
        ws.cell(linha, col_novo, float(novo))
        print(f"{nome:<40} {preco:>10} -> {novo:>10}")
    wb.save("precos_reajustados.xlsx")


if __name__ == "__main__":
    main()
