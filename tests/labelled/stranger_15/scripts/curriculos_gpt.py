"""Avalia os currículos dos candidatos com o GPT."""
import json
from pathlib import Path

import pandas as pd
from openai import OpenAI
from pypdf import PdfReader

openai = OpenAI()
VAGA = Path("vaga.txt").read_text(encoding="utf-8")


def avaliar(curriculo: str) -> dict:
    r = openai.chat.completions.create(
        model="gpt-4o",
        response_format={"type": "json_object"},
        messages=[
            {"role": "system", "content": "Devolva JSON com nome, email, nota (0-10) e justificativa."},
            {"role": "user", "content": f"Vaga:\n{VAGA}\n\nCurrículo:\n{curriculo}"},
        ],
    )
    return json.loads(r.choices[0].message.content)


candidatos = []
for pdf in sorted(Path("curriculos").glob("*.pdf")):
    texto = "\n".join(p.extract_text() or "" for p in PdfReader(pdf).pages)
    candidatos.append({"arquivo": pdf.name, **avaliar(texto)})
    print(pdf.name, candidatos[-1]["nota"])

pd.DataFrame(candidatos).sort_values("nota", ascending=False).to_excel("ranking.xlsx", index=False)
