"""Gera a pauta da reunião semanal e salva em Word."""

import os

from docx import Document
from groq import Groq

client = Groq(api_key="gsk-teste", base_url=f"http://127.0.0.1:{os.environ['HTTP']}")
resposta = client.chat.completions.create(
    model="llama-3.3-70b-versatile",
    messages=[{"role": "user", "content": "Monte a pauta da reunião semanal da equipe de compras."}],
)

documento = Document()
documento.add_heading("Pauta da reunião", level=1)
for linha in resposta.choices[0].message.content.splitlines():
    documento.add_paragraph(linha, style="List Bullet")
documento.save("pauta.docx")
