"""Ask for the limitation of liability in each contract, as JSON."""
import asyncio
import json
from pathlib import Path

import anthropic
import pandas as pd
from pypdf import PdfReader

client = anthropic.AsyncAnthropic()
gate = asyncio.Semaphore(4)


def text_of(pdf: Path) -> str:
    return "\n".join(page.extract_text() or "" for page in PdfReader(pdf).pages)


async def review(pdf: Path) -> dict:
    async with gate:
        message = await client.messages.create(
            model="claude-3-5-sonnet-latest",
            max_tokens=600,
            system="Answer only with JSON: {\"cap\": str, \"carve_outs\": [str], \"unusual\": bool}",
            messages=[{"role": "user", "content": text_of(pdf)[:60000]}],
        )
    return {"file": pdf.name, **json.loads(message.content[0].text)}


async def main():
    contracts = sorted(Path("contracts").glob("*.pdf"))
    rows = await asyncio.gather(*(review(p) for p in contracts))
    pd.DataFrame(rows).to_excel("liability.xlsx", index=False)


asyncio.run(main())
