"""Shrink scans, only when nobody works."""
import datetime as dt
import subprocess
import time
from pathlib import Path


def office_is_empty() -> bool:
    now = dt.datetime.now()
    return now.weekday() >= 5 or now.hour >= 20 or now.hour < 6


def shrink(path: Path) -> None:
    target = path.with_suffix(".small.pdf")
    subprocess.run(
        ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-dPDFSETTINGS=/ebook", f"-sOutputFile={target}", str(path)],
        check=True,
    )


queue = [path for path in Path("scans").glob("*.pdf") if not path.name.endswith(".small.pdf")]
while queue:
    if office_is_empty():
        shrink(queue.pop())
    else:
        time.sleep(600)
