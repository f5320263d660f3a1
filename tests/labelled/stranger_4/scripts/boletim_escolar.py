"""Gera o boletim em PDF de cada aluno a partir da planilha de notas."""
import csv
from collections import defaultdict
from pathlib import Path

from fpdf import FPDF

SAIDA = Path("boletins")
MEDIA = 6.0


def main():
    SAIDA.mkdir(exist_ok=True)
    alunos = defaultdict(list)
    with open("notas.csv", encoding="utf-8") as fh:
        for l in csv.DictReader(fh, delimiter=";"):
            alunos[(l["matricula"], l["nome_aluno"], l["nascimento"])].append((l["disciplina"], float(l["nota"])))

    for (matricula, nome, nascimento), notas in alunos.items():
        pdf = FPDF()
        pdf.add_page()
        pdf.set_font("Helvetica", size=14)
        pdf.cell(0, 10, f"{nome} - nascido em {nascimento}", ln=1)
        pdf.set_font("Helvetica", size=11)
        for disciplina, nota in notas:
            situacao = "aprovado" if nota >= MEDIA else "recuperação"
            pdf.cell(0, 8, f"{disciplina}: {nota:.1f} ({situacao})", ln=1)
        pdf.output(str(SAIDA / f"{matricula}.pdf"))
    print(len(alunos), "boletins gerados")


if __name__ == "__main__":
    main()
