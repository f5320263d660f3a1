"""Apply stock corrections at night."""
import csv
import logging
from pathlib import Path

from apscheduler.schedulers.blocking import BlockingScheduler
from apscheduler.triggers.cron import CronTrigger

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
INBOX = Path(r"\\wms\corrections")
STOCK = Path(r"\\wms\stock.csv")


def apply_corrections():
    with STOCK.open(newline="") as fh:
        stock = {r["article"]: int(r["qty"]) for r in csv.DictReader(fh)}
    for path in INBOX.glob("*.csv"):
        with path.open(newline="") as fh:
            for r in csv.DictReader(fh):
                stock[r["article"]] = stock.get(r["article"], 0) + int(r["delta"])
        path.rename(path.with_suffix(".done"))
    with STOCK.open("w", newline="") as fh:
        csv.writer(fh).writerows([("article", "qty"), *stock.items()])
    logging.info("corrections applied")


if __name__ == "__main__":
    scheduler = BlockingScheduler(timezone="Europe/London")
    scheduler.add_job(apply_corrections, CronTrigger(hour=1, minute=30), id="stock", misfire_grace_time=600)
    scheduler.start()
