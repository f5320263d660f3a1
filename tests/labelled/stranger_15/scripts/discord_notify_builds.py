"""Post the daily output of the press line to Discord."""
import asyncio
import os
from pathlib import Path

import aiohttp
import pandas as pd

WEBHOOK = os.environ["DISCORD_WEBHOOK"]
CSV = Path("/data/mes/press_line_today.csv")


async def post(summary: str, attachment: Path):
    form = aiohttp.FormData()
    form.add_field("content", summary)
    form.add_field("file", attachment.read_bytes(), filename=attachment.name)
    async with aiohttp.ClientSession() as session:
        async with session.post(WEBHOOK, data=form) as resp:
            resp.raise_for_status()


def summarise() -> str:
    df = pd.read_csv(CSV)
    good, scrap = df["good"].sum(), df["scrap"].sum()
    return f"Press line: {good} good, {scrap} scrap ({scrap / max(good + scrap, 1):.1%})"


if __name__ == "__main__":
    asyncio.run(post(summarise(), CSV))
