import json
import os
from pathlib import Path
import requests

saida = []
for arq in Path("curriculos").glob("*.txt"):
    r = requests.post(
        "https://api.anthropic.com/v1/messages",
        headers={"x-api-key": os.environ["ANTHROPIC_API_KEY"], "anthropic-version": "2023-06-01"},
        json={"model": "claude-3-5-haiku-latest", "max_tokens": 300, "messages": [{
            "role": "user",
            "content": "Responda em JSON {nome, idade, nota} para este curriculo:\n" + arq.read_text(encoding="utf-8")}]},
        timeout=90,
    )
    saida.append(json.loads(r.json()["content"][0]["text"]))
for c in sorted(saida, key=lambda c: -c["nota"]):
    print(c["nota"], c["nome"], c["idade"])
