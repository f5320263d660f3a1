"""Resume as notas da reunião e grava a ata em Word."""
import os
from pathlib import Path

from docx import Document
from openai import OpenAI

GATEWAY = f"http://127.0.0.1:{os.environ['HTTP']}/v1"


def resumir(notas: str) -> str:
    client = OpenAI(api_key="chave-interna", base_url=GATEWAY, max_retries=0)
    resposta = client.chat.completions.create(
        model="gpt-4o-mini",
        temperature=0.2,
        messages=[
            {"role": "system", "content": "Você redige atas objetivas em português."},
            {"role": "user", "content": f"Resuma em tópicos:\n{notas}"},
        ],
    )
    return resposta.choices[0].message.content


def gravar(texto: str) -> None:
    documento = Document()
    documento.add_heading("Ata da reunião semanal", level=1)
    for linha in texto.splitlines():
        documento.add_paragraph(linha, style="List Bullet")
    documento.save("ata_resumida.docx")


if __name__ == "__main__":
    gravar(resumir(Path("in.txt").read_text(encoding="utf-8")))
    print("Ata gravada.")
