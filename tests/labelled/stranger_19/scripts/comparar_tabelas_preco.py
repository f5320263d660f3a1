"""Compara duas tabelas de preços."""
import pandas as pd
from openpyxl import load_workbook
from openpyxl.styles import PatternFill

PASTA = r"\\servidor\comercial"
AMARELO = PatternFill("solid", fgColor="FFFF00")


def comparar():
    antiga = pd.read_excel(f"{PASTA}\\tabela_antiga.xlsx").set_index("codigo")
    nova = pd.read_excel(f"{PASTA}\\tabela_precos.xlsx").set_index("codigo")
    junto = nova.join(antiga["preco"], rsuffix="_antigo")
    junto["variacao"] = junto["preco"] / junto["preco_antigo"] - 1
    return junto.reset_index()


def pintar(caminho, coluna, limite=0.05):
    wb = load_workbook(caminho)
    ws = wb.active
    cab = [c.value for c in ws[1]]
    pos = cab.index(coluna)
    for linha in ws.iter_rows(min_row=2):
        if linha[pos].value is not None and linha[pos].value > limite:
            for celula in linha:
                celula.fill = AMARELO
    wb.save(caminho)


if __name__ == "__main__":
    saida = f"{PASTA}\\comparacao.xlsx"
    comparar().to_excel(saida, index=False)
    pintar(saida, "variacao")
