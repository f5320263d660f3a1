"""Reescreve o ofício em linguagem simples (projeto Prefeitura Clara)."""
import os
from pathlib import Path

from mistralai.client import Mistral

INSTRUCOES = "Reescreva em linguagem simples, sem juridiquês, mantendo os prazos."

oficio = Path("in.txt").read_text(encoding="utf-8")
with Mistral(api_key="prefeitura", server_url=f"http://127.0.0.1:{os.environ['HTTP']}") as mistral:
    resposta = mistral.chat.complete(
        model="mistral-medium-2505",
        messages=[
            {"role": "system", "content": INSTRUCOES},
            {"role": "user", "content": oficio},
        ],
    )
Path("oficio_claro.txt").write_text(resposta.choices[0].message.content, encoding="utf-8")
print("gravado oficio_claro.txt")
