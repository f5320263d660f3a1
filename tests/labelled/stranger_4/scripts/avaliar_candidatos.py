"""Avalia currículos de candidatos com o Gemini e dá uma nota."""
import json
from pathlib import Path

from google import genai
from pypdf import PdfReader

client = genai.Client(api_key="AIzaa2y54yjshGfj89tl0nI4wyEDW8rrkDAS-Vl")
VAGA = Path("vaga.txt").read_text(encoding="utf-8")


def texto_pdf(caminho):
    return "\n".join(p.extract_text() or "" for p in PdfReader(caminho).pages)


def avaliar(cv):
    resposta = client.models.generate_content(
        model="gemini-2.0-flash",
        contents=f"Vaga:\n{VAGA}\n\nCurrículo:\n{cv}\n\nResponda em JSON: nome, idade, nota (0-10), motivo",
        config={"response_mime_type": "application/json"},
    )
    return json.loads(resposta.text)


def main():
    notas = []
    for pdf in Path("curriculos").glob("*.pdf"):
        try:
            notas.append(avaliar(texto_pdf(pdf)))
        except Exception as e:
            print("Erro em", pdf.name, e)
    for n in sorted(notas, key=lambda x: -x["nota"]):
        print(n["nota"], n["nome"], "-", n["motivo"])


if __name__ == "__main__":
    main()
