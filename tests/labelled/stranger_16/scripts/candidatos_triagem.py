"""Avalia currículos em PDF para uma vaga com um modelo da OpenAI."""
import json
import os
from pathlib import Path

import pandas as pd
import pdfplumber
from openai import OpenAI

client = OpenAI(api_key=os.getenv("OPENAI_API_KEY"))
VAGA = Path("vaga_analista_fiscal.txt").read_text(encoding="utf-8")


def ler(pdf: Path) -> str:
    with pdfplumber.open(pdf) as doc:
        return "\n".join(p.extract_text() or "" for p in doc.pages)


def avaliar(curriculo: str) -> dict:
    r = client.chat.completions.create(
        model="gpt-4o",
        response_format={"type": "json_object"},
        messages=[
            {"role": "system", "content": "Responda em JSON com nome, idade, telefone, nota (0-10) e justificativa."},
            {"role": "user", "content": f"Vaga:\n{VAGA}\n\nCurrículo:\n{curriculo}"},
        ],
    )
    return json.loads(r.choices[0].message.content)


resultados = []
for pdf in Path("curriculos").glob("*.pdf"):
    try:
        resultados.append({"arquivo": pdf.name, **avaliar(ler(pdf))})
    except Exception as erro:
        print("Falha em", pdf.name, erro)

pd.DataFrame(resultados).sort_values("nota", ascending=False).to_excel("ranking_candidatos.xlsx", index=False)
