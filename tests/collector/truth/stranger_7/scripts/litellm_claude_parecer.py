"""Parecer curto sobre uma cláusula."""

import os

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"

from litellm import completion

with open("in.txt", encoding="utf-8") as f:
    clausula = f.read()

try:
    resposta = completion(
        model="anthropic/claude-3-5-sonnet-20241022",
        api_base=f"http://127.0.0.1:{os.environ['HTTP']}",
        api_key="teste",
        messages=[{"role": "user", "content": f"Esta cláusula é abusiva?\n{clausula}"}],
        max_tokens=200,
    )
    print(resposta.choices[0].message.content)
except Exception as erro:
    print("Sem parecer:", type(erro).__name__)
