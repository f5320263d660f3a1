import os
from pathlib import Path

import openai

openai.api_key = "sk-teste"
openai.base_url = f"http://127.0.0.1:{os.environ['HTTP']}/v1/"

ata = Path("in.txt").read_text(encoding="utf-8")
resposta = openai.chat.completions.create(
    model="gpt-4.1-mini",
    messages=[{"role": "user", "content": f"Resuma a ata em três tópicos:\n{ata}"}],
)
Path("resumo.md").write_text(resposta.choices[0].message.content, encoding="utf-8")
