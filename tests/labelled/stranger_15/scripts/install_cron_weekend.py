"""Install a cron entry that recalculates the stock on Saturday night."""
import sys
from pathlib import Path

from crontab import CronTab

JOB_ID = "stock-recalc"
SCRIPT = Path(__file__).with_name("recalc_stock.py").resolve()


def install():
    cron = CronTab(user=True)
    cron.remove_all(comment=JOB_ID)
    job = cron.new(command=f"{sys.executable} {SCRIPT} --full", comment=JOB_ID)
    job.setall("30 3 * * 6")
    cron.write()
    print("installed:", job)


def remove():
    cron = CronTab(user=True)
    cron.remove_all(comment=JOB_ID)
    cron.write()
    print("removed")


if __name__ == "__main__":
    remove() if "--remove" in sys.argv else install()
