"""Aplica o reajuste do dissídio na planilha de salários."""
import argparse
from decimal import ROUND_HALF_UP, Decimal

from openpyxl import load_workbook

PISO = Decimal("1980.00")


def reajustar(salario: Decimal, percentual: Decimal) -> Decimal:
    novo = salario * (1 + percentual / 100)
    return max(novo, PISO).quantize(Decimal("0.01"), ROUND_HALF_UP)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("planilha")
    p.add_argument("--percentual", type=Decimal, default=Decimal("4.87"))
    args = p.parse_args()

    wb = load_workbook(args.planilha)
    ws = wb["Colaboradores"]
    cab = {c.value: c.column for c in ws[1]}
    ws.cell(1, ws.max_column + 1, "Novo salário")
    col_novo = ws.max_column
    for linha in range(2, ws.max_row + 1):
        colaborador = ws.cell(linha, cab["Colaborador"]).value
        salario = Decimal(str(ws.cell(linha, cab["Salário"]).value or 0))
        novo = reajustar(salario, args.percentual)
        ws.cell(linha, col_novo, float(novo))
        print(f"{colaborador:<40} {salario:>10} -> {novo:>10}")
    wb.save("salarios_reajustados.xlsx")


if __name__ == "__main__":
    main()
