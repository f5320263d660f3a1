"""Resumo de sinistros: LiteLLM assíncrono, um modelo no Azure e outro na Anthropic."""
import asyncio
import os

os.environ.setdefault("LITELLM_LOCAL_MODEL_COST_MAP", "True")

import litellm

RAIZ = f"http://127.0.0.1:{os.environ['HTTP']}"
SINISTRO = "Colisão traseira na marginal, sem feridos, dois veículos."


async def resumir(modelo, **mais):
    try:
        resposta = await litellm.acompletion(
            model=modelo,
            messages=[{"role": "user", "content": f"Resuma em cinco palavras: {SINISTRO}"}],
            api_key="inventada",
            max_tokens=30,
            **mais,
        )
        return modelo, resposta.choices[0].message.content
    except Exception as erro:
        return modelo, type(erro).__name__


async def main():
    tarefas = [
        resumir("azure/sinistros-gpt4o", api_base=RAIZ, api_version="2024-10-21"),
        resumir("anthropic/claude-haiku-4-5-20251001", api_base=RAIZ),
    ]
    for modelo, texto in await asyncio.gather(*tarefas):
        print(modelo, texto)


asyncio.run(main())
