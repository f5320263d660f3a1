"""Aplica o reajuste e gera as cartas."""
from pathlib import Path

import pandas as pd
from docxtpl import DocxTemplate

INDICE = 0.045
TETO = 12000
SAIDA = Path(r"\\servidor\rh\cartas")


def reajustar(df):
    df["salario_novo"] = df["salario"].where(df["salario"] > TETO, df["salario"] * (1 + INDICE)).round(2)
    return df


def carta(linha):
    doc = DocxTemplate("modelo_carta.docx")
    doc.render({
        "nome": linha.nome,
        "matricula": linha.matricula,
        "cargo": linha.cargo,
        "antigo": f"{linha.salario:,.2f}",
        "novo": f"{linha.salario_novo:,.2f}",
    })
    doc.save(SAIDA / f"{linha.matricula}.docx")


if __name__ == "__main__":
    funcionarios = reajustar(pd.read_excel(r"\\servidor\rh\funcionarios.xlsx"))
    for linha in funcionarios.itertuples():
        carta(linha)
    print(len(funcionarios), "cartas geradas")
