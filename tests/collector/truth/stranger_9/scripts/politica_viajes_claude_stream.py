"""Reescribe la política de viajes en lenguaje claro (streaming asíncrono)."""
import asyncio
import os
from pathlib import Path

from anthropic import AsyncAnthropic


async def main():
    origen = Path("in.txt").read_text(encoding="utf-8")
    partes = []
    async with AsyncAnthropic(
        api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", max_retries=0
    ) as cliente:
        try:
            async with cliente.messages.stream(
                model="claude-sonnet-4-0",
                max_tokens=1000,
                messages=[{"role": "user", "content": f"En lenguaje claro: {origen}"}],
            ) as flujo:
                async for texto in flujo.text_stream:
                    partes.append(texto)
        except Exception as error:
            print("flujo cortado:", type(error).__name__)
    Path("politica_clara.txt").write_text("".join(partes) or origen, encoding="utf-8")


asyncio.run(main())
