"""Gera o boletim de cada aluno da turma em PDF."""
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd
from fpdf import FPDF


@dataclass
class Aluno:
    nome: str
    data_nascimento: str
    encarregado: str
    notas: dict[str, float] = field(default_factory=dict)

    @property
    def media(self) -> float:
        return sum(self.notas.values()) / len(self.notas)


def carregar(caminho: str) -> list[Aluno]:
    df = pd.read_excel(caminho)
    disciplinas = [c for c in df.columns if c not in ("nome", "data_nascimento", "encarregado")]
    return [Aluno(r["nome"], str(r["data_nascimento"]), r["encarregado"], {d: r[d] for d in disciplinas}) for _, r in df.iterrows()]


def escrever(aluno: Aluno, pasta: Path) -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=12)
    pdf.cell(0, 10, f"{aluno.nome} - nasc. {aluno.data_nascimento}", ln=True)
    for disciplina, nota in aluno.notas.items():
        pdf.cell(0, 8, f"{disciplina}: {nota:.1f}", ln=True)
    pdf.cell(0, 10, f"Média: {aluno.media:.1f}", ln=True)
    pdf.output(str(pasta / f"{aluno.nome.replace(' ', '_')}.pdf"))


if __name__ == "__main__":
    destino = Path("boletins")
    destino.mkdir(exist_ok=True)
    for a in carregar("turma_8B.xlsx"):
        escrever(a, destino)
