import json
import os
from pathlib import Path

import anthropic
import pandas as pd
from pypdf import PdfReader

VAGA = "Encarregado de hortifrúti, experiência de 2 anos, disponibilidade aos domingos."

cliente = anthropic.Anthropic(api_key=os.environ["CLAUDE_KEY"])


def texto_pdf(caminho):
    return "\n".join(p.extract_text() or "" for p in PdfReader(caminho).pages)


def avaliar(curriculo):
    r = cliente.messages.create(
        model="claude-3-5-haiku-latest",
        max_tokens=400,
        messages=[{
            "role": "user",
            "content": f"Vaga: {VAGA}\n\nCurrículo:\n{curriculo}\n\n"
                       "Devolva só JSON: nome, idade, telefone, cidade, nota (0 a 10), motivo.",
        }],
    )
    return json.loads(r.content[0].text)


candidatos = []
for pdf in Path(r"G:\RH\curriculos\encarregado").glob("*.pdf"):
    try:
        candidatos.append({"arquivo": pdf.name, **avaliar(texto_pdf(pdf))})
    except Exception as erro:
        print("erro em", pdf.name, erro)

pd.DataFrame(candidatos).sort_values("nota", ascending=False).to_excel("candidatos.xlsx", index=False)
