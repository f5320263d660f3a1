"""Lista os modelos liberados na conta da OpenAI. A conta da Anthropic ainda não existe."""

import os

import anthropic
import openai

client = openai.OpenAI(base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", api_key="sk-teste", max_retries=0)
with open("modelos.txt", "w", encoding="utf-8") as f:
    f.write(f"openai {openai.__version__}, anthropic {anthropic.__version__}\n")
    try:
        for modelo in client.models.list().data or []:
            f.write(f"{modelo.id}\n")
    except Exception as erro:
        f.write(f"falhou: {type(erro).__name__}\n")
