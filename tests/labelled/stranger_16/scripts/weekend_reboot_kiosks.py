"""Restart info screens every Saturday night."""
import datetime as dt
import logging
import subprocess
import time
from pathlib import Path

logging.basicConfig(filename="kiosk_restart.log", level=logging.INFO, format="%(asctime)s %(message)s")
SCREENS = Path("screens.txt").read_text(encoding="utf-8").split()


def next_run(now: dt.datetime) -> dt.datetime:
    days = (5 - now.weekday()) % 7
    run = (now + dt.timedelta(days=days)).replace(hour=23, minute=45, second=0, microsecond=0)
    return run if run > now else run + dt.timedelta(days=7)


def restart(host: str) -> None:
    result = subprocess.run(["shutdown", "/r", "/m", rf"\\{host}", "/t", "30"], capture_output=True, text=True)
    logging.info("%s: %s", host, "ok" if result.returncode == 0 else result.stderr.strip())


while True:
    target = next_run(dt.datetime.now())
    logging.info("next restart %s", target)
    time.sleep((target - dt.datetime.now()).total_seconds())
    for screen in SCREENS:
        restart(screen)
