"""Rank applicants for an opening based on their CVs."""
import asyncio
import json
import os
from pathlib import Path

import anthropic
from pypdf import PdfReader

CV_DIR = Path(r"\\fs-hr01\recruiting\2024-117\cv")
MODEL = "claude-3-5-sonnet-latest"
PROMPT = (
    "You are a recruiter. Extract name, date of birth, years of experience and "
    "rate the fit for 'Senior Payroll Accountant' from 1 to 10. Answer as JSON.\n\n{cv}"
)

client = anthropic.AsyncAnthropic(api_key=os.getenv("ANTHROPIC_API_KEY"))
semaphore = asyncio.Semaphore(4)


def read_pdf(path: Path) -> str:
    return "\n".join(page.extract_text() or "" for page in PdfReader(path).pages)


async def score(path: Path) -> dict:
    async with semaphore:
        msg = await client.messages.create(
            model=MODEL, max_tokens=500,
            messages=[{"role": "user", "content": PROMPT.format(cv=read_pdf(path))}],
        )
    return {"file": path.name, **json.loads(msg.content[0].text)}


async def main() -> None:
    results = await asyncio.gather(*(score(p) for p in CV_DIR.glob("*.pdf")))
    for r in sorted(results, key=lambda x: -x["rating"])[:10]:
        print(r)


asyncio.run(main())
