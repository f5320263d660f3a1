import re
from pathlib import Path

import pandas as pd
from docx import Document

glossario = pd.read_excel(r"G:\Qualidade\glossario.xlsx").dropna()
termos = dict(zip(glossario["portugues"].str.lower(), glossario["ingles"]))
padrao = re.compile(r"\b(" + "|".join(sorted(map(re.escape, termos), key=len, reverse=True)) + r")\b", re.I)

faltando = set()
for arq in Path(r"G:\Qualidade\Fichas").glob("*.docx"):
    doc = Document(arq)
    for tabela in doc.tables:
        for linha in tabela.rows:
            for celula in linha.cells:
                novo = padrao.sub(lambda m: termos[m.group(0).lower()], celula.text)
                if novo == celula.text and celula.text.isalpha():
                    faltando.add(celula.text)
                celula.text = novo
    doc.save(arq.with_name(arq.stem + "_EN.docx"))

print("Termos fora do glossário:", ", ".join(sorted(faltando)))
