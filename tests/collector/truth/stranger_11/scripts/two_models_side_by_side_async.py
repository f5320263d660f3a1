"""The same customer mail to a small and to a large model, for the comparison that the board wants."""
import asyncio
import csv
import os

from openai import AsyncOpenAI, OpenAIError

MODELS = ("gpt-4o-mini", "gpt-4.1")
MAIL = "Good morning, the chairs came without screws. Ms Aldana, Quay Street 4"


async def answer(client: AsyncOpenAI, model: str) -> list[str]:
    try:
        reply = await client.chat.completions.create(
            model=model,
            temperature=0,
            messages=[{"role": "system", "content": "Answer in two sentences."}, {"role": "user", "content": MAIL}],
        )
        return [model, reply.choices[0].message.content or ""]
    except OpenAIError as problem:
        return [model, f"({type(problem).__name__})"]


async def main() -> None:
    async with AsyncOpenAI(api_key="invented", base_url=f"http://localhost:{os.environ['HTTP']}/v1") as client:
        rows = await asyncio.gather(*(answer(client, model) for model in MODELS))
    with open("side_by_side.csv", "w", newline="", encoding="utf-8") as target:
        writer = csv.DictWriter(target, ["model", "answer"])
        writer.writeheader()
        writer.writerows(dict(zip(writer.fieldnames, row, strict=True)) for row in rows)


asyncio.run(main())
