import asyncio
import re
from pathlib import Path

from pypdf import PdfReader

FOLDER = Path("drafts")
CHAPTERS = ["Introduction", "Related Work", "Method", "Results", "Conclusion"]
MAX_PAGES = 80


def inspect(path: Path):
    pages = PdfReader(path).pages
    text = "\n".join(page.extract_text() or "" for page in pages)
    missing = [c for c in CHAPTERS if not re.search(rf"^\d*\.?\s*{c}", text, re.M)]
    return path.name, len(pages), missing


async def main():
    jobs = [asyncio.to_thread(inspect, p) for p in sorted(FOLDER.glob("*.pdf"))]
    for name, pages, missing in await asyncio.gather(*jobs):
        remark = "too long" if pages > MAX_PAGES else "ok"
        print(f"{name}: {pages} pages ({remark}), missing: {', '.join(missing) or 'none'}")


asyncio.run(main())
