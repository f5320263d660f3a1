"""Cria um índice das atas com as decisões marcadas."""
import re
from pathlib import Path

import pandas as pd
from docx import Document

PASTA = Path("atas")
DATA = re.compile(r"\b(\d{2}/\d{2}/\d{4})\b")


def ler(caminho: Path):
    paragrafos = [p.text.strip() for p in Document(caminho).paragraphs if p.text.strip()]
    data = next((m.group(1) for p in paragrafos if (m := DATA.search(p))), "")
    for p in paragrafos:
        if p.lower().startswith("decidido:"):
            yield {"arquivo": caminho.name, "data": data, "decisao": p.split(":", 1)[1].strip()}


linhas = [linha for ata in sorted(PASTA.glob("*.docx")) for linha in ler(ata)]
pd.DataFrame(linhas).to_excel("indice_atas.xlsx", index=False)
print(f"{len(linhas)} decisões encontradas")
