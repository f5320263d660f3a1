"""Feedback on essays, several at a time."""
import asyncio
import sys
from pathlib import Path

from openai import AsyncOpenAI

client = AsyncOpenAI(base_url="https://llm.uni-falkenau.example/v1", api_key="uf-9e1c77d2b4aa4f0f8c36d5507be2119a")
RUBRIC = Path("rubric.md").read_text()
slots = asyncio.Semaphore(4)


async def mark(essay: Path) -> str:
    surname, given_name, number = essay.stem.split("_")[:3]
    async with slots:
        answer = await client.chat.completions.create(
            model="gpt-4o",
            messages=[
                {"role": "system", "content": RUBRIC},
                {"role": "user", "content": f"Essay by {given_name} {surname} ({number}):\n\n{essay.read_text()}"},
            ],
        )
    essay.with_suffix(".feedback.md").write_text(answer.choices[0].message.content)
    return number


async def main(folder: str) -> None:
    for done in asyncio.as_completed([mark(e) for e in Path(folder).glob("*.txt")]):
        print("marked", await done)


asyncio.run(main(sys.argv[1]))
