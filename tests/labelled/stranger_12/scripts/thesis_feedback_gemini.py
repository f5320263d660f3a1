import asyncio
import re
from pathlib import Path

from google import genai
from pypdf import PdfReader

FOLDER = Path("drafts")
LIMIT = asyncio.Semaphore(3)
client = genai.Client()


async def feedback(path: Path):
    text = "\n".join(page.extract_text() or "" for page in PdfReader(path).pages[:25])
    matric, surname = re.match(r"(\d{8})_([A-Za-z-]+)", path.stem).groups()
    async with LIMIT:
        reply = await client.aio.models.generate_content(
            model="gemini-2.0-flash",
            contents=f"Give structured feedback on this thesis draft by {surname}:\n{text}",
        )
    return matric, surname, reply.text


async def main():
    results = await asyncio.gather(*(feedback(p) for p in FOLDER.glob("*.pdf")))
    with open("feedback.md", "w", encoding="utf-8") as out:
        for matric, surname, text in sorted(results):
            out.write(f"# {surname} ({matric})\n\n{text}\n\n")


asyncio.run(main())
