"""Resume contratos em PDF usando a API da OpenAI."""
import os
from pathlib import Path

from openai import OpenAI
from pypdf import PdfReader

client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])
PASTA = Path("contratos")


def texto_pdf(caminho: Path) -> str:
    leitor = PdfReader(caminho)
    return "\n".join(p.extract_text() or "" for p in leitor.pages)


def resumir(texto: str) -> str:
    resposta = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[
            {"role": "system", "content": "Você é um assistente jurídico. Resuma em até meia página: objeto, prazo, multa, foro."},
            {"role": "user", "content": texto[:60000]},
        ],
        temperature=0.2,
    )
    return resposta.choices[0].message.content


for pdf in sorted(PASTA.glob("*.pdf")):
    resumo = resumir(texto_pdf(pdf))
    pdf.with_suffix(".resumo.txt").write_text(resumo, encoding="utf-8")
    print("OK", pdf.name)
