"""Resume currículos com a API da Anthropic."""
import os
from pathlib import Path

import anthropic
import pdfplumber

cliente = anthropic.Anthropic(api_key=os.environ["ANTHROPIC_API_KEY"])
VAGA = Path("vaga.txt").read_text(encoding="utf-8")


def texto(pdf):
    with pdfplumber.open(pdf) as doc:
        return "\n".join(p.extract_text() or "" for p in doc.pages)


def avaliar(curriculo):
    resposta = cliente.messages.create(
        model="claude-3-5-sonnet-latest",
        max_tokens=600,
        messages=[{
            "role": "user",
            "content": f"Vaga:\n{VAGA}\n\nCurrículo:\n{curriculo}\n\nResuma o candidato em 5 linhas e dê nota de 0 a 10.",
        }],
    )
    return resposta.content[0].text


if __name__ == "__main__":
    for pdf in sorted(Path("curriculos").glob("*.pdf")):
        saida = pdf.with_suffix(".txt")
        saida.write_text(avaliar(texto(pdf)), encoding="utf-8")
        print(pdf.stem)
