"""Pergunta a dois fornecedores ao mesmo tempo e mostra quem respondeu."""
import asyncio
import os

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
import litellm

BASE = f"http://127.0.0.1:{os.environ['HTTP']}/v1"
PERGUNTA = "Qual o prazo legal para pagamento das verbas rescisórias?"


async def perguntar(modelo: str) -> str:
    try:
        resposta = await litellm.acompletion(
            model=modelo,
            api_base=BASE,
            api_key="x",
            messages=[{"role": "user", "content": PERGUNTA}],
        )
        return f"{modelo}: {resposta.choices[0].message.content}"
    except Exception as erro:
        return f"{modelo}: {type(erro).__name__}"


async def principal() -> None:
    for linha in await asyncio.gather(perguntar("xai/grok-3-mini"), perguntar("groq/llama-3.1-8b-instant")):
        print(linha)


asyncio.run(principal())
