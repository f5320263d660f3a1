"""Kundenstimmen nach Ton sortieren; höchstens zwei Anfragen zugleich."""
import asyncio
import collections
import os

from groq import AsyncGroq

STIMMEN = [
    "Die Lieferung kam pünktlich.",
    "Dreimal angerufen, niemand hebt ab!",
    "Geht so.",
    "Sehr freundlicher Fahrer.",
]


class Sortierer:
    def __init__(self, gleichzeitig: int) -> None:
        self._schranke = asyncio.Semaphore(gleichzeitig)
        self._groq = AsyncGroq(api_key="gsk_x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}")

    async def __aenter__(self) -> "Sortierer":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._groq.close()

    async def ton(self, stimme: str) -> str:
        async with self._schranke:
            antwort = await self._groq.chat.completions.create(
                model="llama-3.1-8b-instant",
                messages=[{"role": "user", "content": f"gut, neutral oder schlecht? {stimme}"}],
            )
            return antwort.choices[0].message.content


async def lauf() -> None:
    async with Sortierer(2) as sortierer:
        toene = await asyncio.gather(*map(sortierer.ton, STIMMEN))
    for ton, anzahl in collections.Counter(toene).most_common():
        print(f"{ton:>12} {anzahl}")


if __name__ == "__main__":
    asyncio.run(lauf())
