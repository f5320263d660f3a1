"""Writes the entry into my crontab, once."""
from pathlib import Path
import sys

from crontab import CronTab

SCRIPT = Path(__file__).with_name("stock_levels.py").resolve()

with CronTab(user=True) as table:
    table.remove_all(comment="stock-levels")
    job = table.new(command=f"{sys.executable} {SCRIPT} >> {Path.home()}/stock.log 2>&1", comment="stock-levels")
    job.minute.on(30)
    job.hour.on(1)
    print("next run:", job.schedule().get_next())
