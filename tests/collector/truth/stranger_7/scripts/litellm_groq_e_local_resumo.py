"""Pede o mesmo resumo ao Groq e a um modelo local, ao mesmo tempo."""

import asyncio
import os

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"

import litellm

RAIZ = f"http://127.0.0.1:{os.environ['HTTP']}"
PERGUNTA = [{"role": "user", "content": "Resuma a política de férias em uma frase."}]


async def perguntar(modelo, base):
    try:
        resposta = await litellm.acompletion(model=modelo, api_base=base, api_key="teste", messages=PERGUNTA)
        return f"{modelo}: {resposta.choices[0].message.content}"
    except Exception as erro:
        return f"{modelo}: {type(erro).__name__}"


async def main():
    linhas = await asyncio.gather(perguntar("groq/gemma2-9b-it", RAIZ + "/openai/v1"), perguntar("ollama/phi3", RAIZ))
    with open("resumos.txt", "w", encoding="utf-8") as f:
        f.write("\n".join(linhas))


asyncio.run(main())
