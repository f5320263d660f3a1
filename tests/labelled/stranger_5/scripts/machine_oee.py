"""OEE per machine.  Plugins for special machines are taken from the planning share."""
import importlib.util
import time
from datetime import datetime, timedelta
from pathlib import Path

import pandas as pd

PLUGINS = Path(r"\\planning\common\oee_plugins")   # anyone in planning can add a .py file
LOG = Path(r"\\mes01\export\machine_log.csv")


def load_plugins():
    plugins = []
    for file in PLUGINS.glob("*.py"):
        spec = importlib.util.spec_from_file_location(file.stem, file)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        plugins.append(module)
    return plugins


def report():
    log = pd.read_csv(LOG)
    for plugin in load_plugins():
        log = plugin.adjust(log)
    g = log.groupby("machine").sum(numeric_only=True)
    g["availability"] = g["run_min"] / g["planned_min"]
    g["performance"] = g["pieces"] * g["cycle_min"] / g["run_min"]
    g["quality"] = g["good"] / g["pieces"]
    g["oee"] = g["availability"] * g["performance"] * g["quality"] * 100
    g.round(2).to_excel(f"oee_{datetime.now():%Y%m%d}.xlsx")


while True:
    now = datetime.now()
    next_run = now.replace(hour=2, minute=0, second=0, microsecond=0)
    if next_run <= now:
        next_run += timedelta(days=1)
    time.sleep((next_run - now).total_seconds())
    report()
