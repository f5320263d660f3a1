"""Pede pareceres sobre vários contratos ao mesmo tempo, atrás do proxy corporativo."""
import asyncio
import json
import os

os.environ["HTTPS_PROXY"] = f"http://127.0.0.1:{os.environ['HTTP']}"

from anthropic import AsyncAnthropic

CONTRATOS = {"2024-017": "Locação de impressoras", "2024-022": "Limpeza predial"}


async def parecer(cliente: AsyncAnthropic, numero: str, objeto: str) -> tuple[str, str]:
    try:
        resposta = await cliente.messages.create(
            model="claude-opus-4-1",
            max_tokens=300,
            messages=[{"role": "user", "content": f"Riscos do contrato {numero}: {objeto}"}],
        )
        return numero, resposta.content[0].text
    except Exception as erro:
        return numero, f"erro: {type(erro).__name__}"


async def principal() -> None:
    cliente = AsyncAnthropic(api_key="x", max_retries=0, timeout=10)
    resultado = dict(await asyncio.gather(*(parecer(cliente, n, o) for n, o in CONTRATOS.items())))
    with open("pareceres.json", "w", encoding="utf-8") as saida:
        json.dump(resultado, saida, ensure_ascii=False, indent=2)


asyncio.run(principal())
