"""Sugere trocas de turno para a enfermaria (via LiteLLM)."""
import os

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"

import litellm

litellm.telemetry = False

resposta = litellm.completion(
    model="anthropic/claude-3-5-haiku-20241022",
    api_key="x",
    api_base=f"http://127.0.0.1:{os.environ['HTTP']}",
    messages=[{"role": "user", "content": "Ana folga terça, Bia pede quarta. Sugira a troca."}],
    max_tokens=200,
)
print(resposta.choices[0].message.content)
