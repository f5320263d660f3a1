"""Extrai prazo, multa e foro de contratos em PDF com expressões regulares."""
import csv
import re
from pathlib import Path

from pypdf import PdfReader

PASTA = Path("contratos")
PADROES = {
    "prazo": re.compile(r"prazo de (\d+ \(?\w*\)? ?(?:meses|dias|anos))", re.I),
    "multa": re.compile(r"multa de (\d+(?:,\d+)? ?%)", re.I),
    "foro": re.compile(r"foro da comarca de ([A-ZÀ-Ú][\w\s]+?)[,.]", re.I),
}


def extrair(caminho: Path) -> dict:
    texto = " ".join(p.extract_text() or "" for p in PdfReader(caminho).pages)
    linha = {"arquivo": caminho.name}
    for campo, padrao in PADROES.items():
        achado = padrao.search(texto)
        linha[campo] = achado.group(1).strip() if achado else ""
    return linha


with open("resumo_contratos.csv", "w", newline="", encoding="utf-8-sig") as f:
    escritor = csv.DictWriter(f, fieldnames=["arquivo", *PADROES], delimiter=";")
    escritor.writeheader()
    for pdf in sorted(PASTA.glob("*.pdf")):
        escritor.writerow(extrair(pdf))
