import re
from pathlib import Path
from pypdf import PdfReader

PADROES = {
    "multa": re.compile(r"multa (?:de|equivalente a)\s+([\d,.]+\s*%)", re.I),
    "reajuste": re.compile(r"\b(IPCA|IGP-?M|INPC)\b"),
    "prazo": re.compile(r"prazo de\s+(\d+)\s*(?:\([^)]*\)\s*)?(meses|dias)", re.I),
}
for pdf in Path("contratos").glob("*.pdf"):
    texto = " ".join(p.extract_text() or "" for p in PdfReader(pdf).pages)
    print(pdf.name, {k: p.findall(texto)[:3] for k, p in PADROES.items()})
