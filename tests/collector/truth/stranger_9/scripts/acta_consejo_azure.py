"""Redacta el acta del consejo escolar a partir de las notas."""
import os
from pathlib import Path

from openai import AzureOpenAI
from docx import Document

cliente = AzureOpenAI(
    azure_endpoint=f"http://127.0.0.1:{os.environ['HTTP']}",
    api_key="x",
    api_version="2024-10-21",
    max_retries=1,
)

notas = Path("in.txt").read_text(encoding="utf-8")
respuesta = cliente.chat.completions.create(
    model="gpt-4o-actas",  # nombre del despliegue, no del modelo
    messages=[{"role": "user", "content": "Redacta un acta formal con estas notas:\n" + notas}],
    max_tokens=800,
)
documento = Document()
documento.add_heading("Acta del consejo escolar", level=1)
documento.add_paragraph(respuesta.choices[0].message.content)
documento.save("acta_consejo.docx")
