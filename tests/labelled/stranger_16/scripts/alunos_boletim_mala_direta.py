"""Gera um boletim em Word por aluno."""
from pathlib import Path

import pandas as pd
from docx import Document

NOTAS = Path("notas_3bimestre.xlsx")
SAIDA = Path("boletins")
DISCIPLINAS = ["Português", "Matemática", "Ciências", "História", "Geografia"]


def gerar_boletim(linha: pd.Series) -> Path:
    doc = Document()
    doc.add_heading("Boletim escolar - 3º bimestre", level=1)
    doc.add_paragraph(f"Aluno(a): {linha['Nome do aluno']}")
    doc.add_paragraph(f"Turma: {linha['Turma']}    Responsável: {linha['Responsável']}")
    tabela = doc.add_table(rows=1, cols=2)
    tabela.rows[0].cells[0].text = "Disciplina"
    tabela.rows[0].cells[1].text = "Nota"
    for d in DISCIPLINAS:
        celulas = tabela.add_row().cells
        celulas[0].text = d
        celulas[1].text = f"{linha[d]:.1f}"
    destino = SAIDA / f"{linha['Turma']}_{linha['Matrícula']}.docx"
    doc.save(destino)
    return destino


if __name__ == "__main__":
    SAIDA.mkdir(exist_ok=True)
    for _, linha in pd.read_excel(NOTAS).iterrows():
        print(gerar_boletim(linha))
