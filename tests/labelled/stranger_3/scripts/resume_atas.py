# Resume as atas das reuniões de comitê com o ChatGPT
from pathlib import Path

from docx import Document
from openai import OpenAI

cliente = OpenAI()
PASTA = Path("atas")

for arquivo in sorted(PASTA.glob("*.docx")):
    texto = "\n".join(p.text for p in Document(arquivo).paragraphs)
    resposta = cliente.chat.completions.create(
        model="gpt-4o-mini",
        temperature=0.2,
        messages=[
            {"role": "system", "content": "Você resume atas de reunião em até dez tópicos."},
            {"role": "user", "content": texto[:40000]},
        ],
    )
    resumo = resposta.choices[0].message.content
    arquivo.with_suffix(".resumo.txt").write_text(resumo, encoding="utf-8")
    print(arquivo.name, resposta.usage.total_tokens)
