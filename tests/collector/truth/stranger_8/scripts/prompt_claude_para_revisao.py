"""Monta o prompt em Word para o jurídico revisar antes de qualquer envio."""
import anthropic
from docx import Document

with open("in.txt", encoding="utf-8") as origem:
    contrato = origem.read()

cliente = anthropic.Anthropic(api_key="x")
parametros = {
    "model": "claude-sonnet-4-5",
    "max_tokens": 1000,
    "messages": [{"role": "user", "content": f"Aponte riscos:\n{contrato}"}],
}

documento = Document()
documento.add_heading("Prompt para revisão", level=1)
for chave, valor in parametros.items():
    documento.add_paragraph(f"{chave}: {valor}")
documento.add_paragraph(f"Destino: {cliente.base_url}")
documento.save("prompt_para_revisao.docx")
