import glob
import os

from docx import Document
from openai import OpenAI

client = OpenAI(api_key="sk-proj-kXJpndhKRL2kvX2y7wc0GuVkEsfUrpW6xWwZp07GiGHt8i5QGhTGXNM0")

resumo_final = Document()
resumo_final.add_heading("Resumo das atas do mês", 0)

for caminho in sorted(glob.glob(r"P:\Obras\Atas\*.docx")):
    doc = Document(caminho)
    texto = "\n".join(p.text for p in doc.paragraphs if p.text.strip())

    resposta = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[
            {"role": "system", "content": "Você resume atas de reunião de obra em no máximo cinco tópicos."},
            {"role": "user", "content": texto},
        ],
        temperature=0.2,
    )
    resumo_final.add_heading(os.path.basename(caminho), 1)
    resumo_final.add_paragraph(resposta.choices[0].message.content)
    print("ok:", caminho)

resumo_final.save(r"P:\Obras\Atas\Resumo_Geral.docx")
