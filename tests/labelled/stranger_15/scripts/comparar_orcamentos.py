"""Compara duas versões da planilha de orçamento."""
import sys

from openpyxl import load_workbook
from openpyxl.styles import PatternFill

AMARELO = PatternFill("solid", fgColor="FFF2CC")


def comparar(antiga: str, nova: str, saida: str) -> int:
    a = load_workbook(antiga, data_only=True)
    n = load_workbook(nova, data_only=True)
    diferencas = 0
    for aba in n.sheetnames:
        if aba not in a.sheetnames:
            print("Aba nova:", aba)
            continue
        for linha in n[aba].iter_rows():
            for celula in linha:
                valor = a[aba][celula.coordinate].value
                if valor != celula.value:
                    print(f"{aba}!{celula.coordinate}: {valor!r} -> {celula.value!r}")
                    celula.fill = AMARELO
                    diferencas += 1
    n.save(saida)
    return diferencas


if __name__ == "__main__":
    total = comparar(sys.argv[1], sys.argv[2], "orcamento_diferencas.xlsx")
    print(total, "diferenças")
