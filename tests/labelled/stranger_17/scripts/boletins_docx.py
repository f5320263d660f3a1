"""Gera um boletim em Word por aluno a partir da planilha de notas."""
from pathlib import Path

import pandas as pd
from docxtpl import DocxTemplate

NOTAS = Path("S:/Notas/bimestre2.xlsx")
MODELO = Path("S:/Modelos/boletim.docx")
SAIDA = Path("S:/Boletins/2bim")
MATERIAS = ["Português", "Matemática", "Ciências", "História", "Geografia", "Inglês"]


def situacao(media):
    if media >= 6:
        return "Aprovado"
    return "Recuperação" if media >= 4 else "Retido"


def contexto(linha):
    notas = [{"materia": m, "nota": f"{linha[m]:.1f}".replace(".", ",")} for m in MATERIAS]
    media = sum(linha[m] for m in MATERIAS) / len(MATERIAS)
    return {
        "aluno": linha["Aluno"],
        "turma": linha["Turma"],
        "responsavel": linha["Responsável"],
        "faltas": int(linha["Faltas"]),
        "notas": notas,
        "situacao": situacao(media),
    }


def main():
    df = pd.read_excel(NOTAS)
    for _, linha in df.iterrows():
        doc = DocxTemplate(MODELO)
        doc.render(contexto(linha))
        pasta = SAIDA / str(linha["Turma"])
        pasta.mkdir(parents=True, exist_ok=True)
        doc.save(pasta / f"{linha['Aluno']}.docx")
    print(f"{len(df)} boletins gerados")


if __name__ == "__main__":
    main()
