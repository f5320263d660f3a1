"""Copies the project folder to my stick when nobody is working on it."""
import logging
import shutil
import time
from datetime import datetime, timedelta
from pathlib import Path

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
SOURCE = Path(r"P:\Projects\Tender_2025")
TARGET = Path("E:/") / "Tender_2025"
START_HOUR = 23


def seconds_until(hour: int) -> float:
    now = datetime.now()
    nxt = now.replace(hour=hour, minute=0, second=0, microsecond=0)
    if nxt <= now:
        nxt += timedelta(days=1)
    return (nxt - now).total_seconds()


while True:
    wait = seconds_until(START_HOUR)
    logging.info("Sleeping for %.0f seconds", wait)
    time.sleep(wait)
    if TARGET.drive and Path(TARGET.drive + "/").exists():
        shutil.copytree(SOURCE, TARGET, dirs_exist_ok=True)
        logging.info("Copied")
    else:
        logging.warning("USB stick not plugged in")
