import re
from collections import Counter
from pathlib import Path

from pypdf import PdfReader

PALAVRAS = ["licitação", "pregão", "dispensa", "inexigibilidade", "aditivo"]
PADRAO = re.compile("|".join(PALAVRAS), re.IGNORECASE)


def achados(caminho: Path):
    for numero, pagina in enumerate(PdfReader(caminho).pages, start=1):
        texto = re.sub(r"\s+", " ", pagina.extract_text() or "")
        for m in PADRAO.finditer(texto):
            yield numero, m.group().lower(), texto[max(0, m.start() - 60): m.end() + 80]


total = Counter()
for pdf in sorted(Path("diarios").glob("*.pdf")):
    for pagina, palavra, trecho in achados(pdf):
        total[palavra] += 1
        print(f"{pdf.name} p.{pagina} [{palavra}] ...{trecho}...")
print(dict(total))
