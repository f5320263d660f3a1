"""Convert CAD files only outside working hours so that licences stay free during the day."""
import logging
import subprocess
import time
from datetime import datetime
from pathlib import Path

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
QUEUE = Path(r"\\fs01\cad\convert_queue")
DONE = Path(r"\\fs01\cad\converted")
CONVERTER = r"C:\Program Files\CadTools\convert.exe"


def outside_hours(now: datetime) -> bool:
    return now.weekday() >= 5 or now.hour >= 20 or now.hour < 6


def convert(path: Path) -> None:
    target = DONE / path.with_suffix(".stp").name
    subprocess.run([CONVERTER, str(path), "-o", str(target)], check=True)
    path.unlink()
    logging.info("converted %s", path.name)


while True:
    if outside_hours(datetime.now()):
        for f in sorted(QUEUE.glob("*.prt")):
            if not outside_hours(datetime.now()):
                break
            convert(f)
    time.sleep(300)
