"""Aplica o reajuste de preços e gera a tabela em Word."""
from pathlib import Path

import pandas as pd
from docx import Document

INDICE = 0.045
SAIDA = Path(r"\\servidor\comercial\tabelas")


def arredondar(valor):
    return round(valor * 20) / 20  # múltiplos de 5 centavos


def reajustar(df):
    df["preco_novo"] = (df["preco"] * (1 + INDICE)).map(arredondar)
    return df


def gerar_word(df, caminho):
    doc = Document()
    doc.add_heading("Tabela de preços", level=1)
    tabela = doc.add_table(rows=1, cols=3)
    tabela.style = "Light Grid"
    for celula, texto in zip(tabela.rows[0].cells, ["Código", "Descrição", "Preço"]):
        celula.text = texto
    for r in df.itertuples():
        linha = tabela.add_row().cells
        linha[0].text, linha[1].text, linha[2].text = str(r.codigo), r.descricao, f"{r.preco_novo:.2f}"
    doc.save(caminho)


if __name__ == "__main__":
    itens = reajustar(pd.read_excel(r"\\servidor\comercial\precos.xlsx"))
    gerar_word(itens, SAIDA / "tabela_nova.docx")
