"""Quanto custaria mandar o manual inteiro? Só conta os tokens."""
import asyncio
import os
from pathlib import Path

import anthropic

PRECO_POR_MILHAO = 15.0


async def main():
    async with anthropic.AsyncAnthropic(
        api_key="inventada", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", max_retries=0
    ) as cliente:
        texto = Path("in.txt").read_text(encoding="utf-8")
        contagem = await cliente.messages.count_tokens(
            model="claude-opus-4-1-20250805",
            messages=[{"role": "user", "content": texto}],
        )
    tokens = getattr(contagem, "input_tokens", None) or len(texto) // 4
    print(f"{tokens} tokens, {tokens * PRECO_POR_MILHAO / 1e6:.6f} dólares")


asyncio.run(main())
