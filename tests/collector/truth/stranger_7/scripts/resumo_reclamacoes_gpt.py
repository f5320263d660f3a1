"""Resume as reclamações do dia num parágrafo."""

import os
from pathlib import Path

from openai import OpenAI

client = OpenAI(base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", api_key="sk-teste")
texto = Path("in.txt").read_text(encoding="utf-8")

resposta = client.chat.completions.create(
    model="gpt-4o-mini",
    temperature=0.2,
    messages=[
        {"role": "system", "content": "Você resume reclamações de clientes em português, em um parágrafo."},
        {"role": "user", "content": texto},
    ],
)
Path("resumo_reclamacoes.md").write_text("# Resumo\n\n" + resposta.choices[0].message.content + "\n", encoding="utf-8")
