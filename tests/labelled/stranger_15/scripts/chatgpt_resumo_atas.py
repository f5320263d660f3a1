"""Resume atas de reunião com a API da OpenAI."""
import os
from pathlib import Path

from docx import Document
from openai import OpenAI

cliente = OpenAI(api_key=os.environ["OPENAI_API_KEY"])
PASTA = Path("atas")
INSTRUCAO = "Resuma a ata em no máximo 8 tópicos, com responsável e prazo quando houver."


def texto_docx(caminho: Path) -> str:
    return "\n".join(p.text for p in Document(caminho).paragraphs if p.text.strip())


def resumir(texto: str) -> str:
    resposta = cliente.chat.completions.create(
        model="gpt-4o-mini",
        messages=[
            {"role": "system", "content": INSTRUCAO},
            {"role": "user", "content": texto[:60000]},
        ],
        temperature=0.2,
    )
    return resposta.choices[0].message.content


for ata in sorted(PASTA.glob("*.docx")):
    saida = ata.with_suffix(".resumo.txt")
    if saida.exists():
        continue
    saida.write_text(resumir(texto_docx(ata)), encoding="utf-8")
    print("Resumo salvo em", saida)
