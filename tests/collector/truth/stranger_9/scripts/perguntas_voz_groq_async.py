"""Transcreve recados de voz dos motoristas (Groq, em paralelo)."""
import asyncio
import os
from pathlib import Path

from groq import AsyncGroq

for n in (1, 2):
    Path(f"recado{n}.ogg").write_bytes(b"OggS" + bytes(60))


async def transcrever(cliente, nome):
    try:
        r = await cliente.audio.transcriptions.create(
            file=(nome, Path(nome).read_bytes()), model="whisper-large-v3-turbo", language="pt"
        )
        return r.text
    except Exception as e:
        return type(e).__name__


async def main():
    async with AsyncGroq(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", max_retries=0) as cliente:
        print(await asyncio.gather(*(transcrever(cliente, f"recado{n}.ogg") for n in (1, 2))))


asyncio.run(main())
