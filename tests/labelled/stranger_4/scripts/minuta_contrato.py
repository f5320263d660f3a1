"""Gera uma minuta de contrato de prestação de serviços a partir de um briefing."""
import os
import argparse
from pathlib import Path

import anthropic
from docx import Document

MODELO = "claude-sonnet-4-5"


def gerar(briefing: str) -> str:
    client = anthropic.Anthropic(api_key=os.environ["ANTHROPIC_API_KEY"])
    resp = client.messages.create(
        model=MODELO,
        max_tokens=4000,
        system="Você é um advogado empresarial brasileiro. Escreva minutas claras.",
        messages=[{"role": "user", "content": briefing}],
    )
    return resp.content[0].text


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("briefing", type=Path)
    parser.add_argument("--saida", default="minuta.docx")
    args = parser.parse_args()
    texto = gerar(args.briefing.read_text(encoding="utf-8"))
    doc = Document()
    for paragrafo in texto.split("\n\n"):
        doc.add_paragraph(paragrafo)
    doc.save(args.saida)
    print("Minuta salva em", args.saida)


if __name__ == "__main__":
    main()
