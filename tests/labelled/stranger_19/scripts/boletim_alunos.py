"""Gera o boletim de cada aluno em PDF."""
from pathlib import Path

import pandas as pd
from fpdf import FPDF

SAIDA = Path("boletins")
BIMESTRES = ["b1", "b2", "b3", "b4"]


class Boletim(FPDF):
    def header(self):
        self.set_font("Helvetica", "B", 14)
        self.cell(0, 10, "Boletim escolar", align="C", new_x="LMARGIN", new_y="NEXT")


def gerar(aluno, turma, notas):
    pdf = Boletim()
    pdf.add_page()
    pdf.set_font("Helvetica", size=11)
    pdf.cell(0, 8, f"Aluno: {aluno}   Turma: {turma}", new_x="LMARGIN", new_y="NEXT")
    for r in notas.itertuples():
        valores = [getattr(r, b) for b in BIMESTRES]
        media = sum(valores) / 4
        situacao = "Aprovado" if media >= 6 and r.faltas <= 20 else "Recuperação"
        pdf.cell(0, 8, f"{r.disciplina:20} {valores} média {media:.1f} faltas {r.faltas} {situacao}", new_x="LMARGIN", new_y="NEXT")
    pdf.output(str(SAIDA / f"{turma}_{aluno.replace(' ', '_')}.pdf"))


if __name__ == "__main__":
    SAIDA.mkdir(exist_ok=True)
    dados = pd.read_excel("notas.xlsx")
    for (aluno, turma), notas in dados.groupby(["aluno", "turma"]):
        gerar(aluno, turma, notas)
