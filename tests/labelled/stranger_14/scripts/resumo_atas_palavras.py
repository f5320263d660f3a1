import glob
import os
import re
from collections import Counter

from docx import Document

PARADAS = set("a o e de da do em no na que para com um uma os as dos das por se foi são ao à mais".split())


def resumir(texto, quantas=4):
    frases = re.split(r"(?<=[.!?])\s+", texto)
    palavras = [p for p in re.findall(r"\w+", texto.lower()) if p not in PARADAS and len(p) > 3]
    freq = Counter(palavras)
    notas = {f: sum(freq[p] for p in re.findall(r"\w+", f.lower())) / (len(f.split()) + 1) for f in frases}
    melhores = sorted(notas, key=notas.get, reverse=True)[:quantas]
    return [f for f in frases if f in melhores]


saida = Document()
saida.add_heading("Resumo das atas do mês", 0)
for caminho in sorted(glob.glob(r"P:\Obras\Atas\*.docx")):
    texto = " ".join(p.text for p in Document(caminho).paragraphs)
    saida.add_heading(os.path.basename(caminho), 1)
    for frase in resumir(texto):
        saida.add_paragraph(frase, style="List Bullet")
saida.save(r"P:\Obras\Atas\Resumo_Geral.docx")
