"""Recalculates the control limits while the line stands still."""
import logging
from datetime import datetime
from pathlib import Path

import numpy as np
import pandas as pd
from apscheduler.schedulers.blocking import BlockingScheduler

log = logging.getLogger("spc")
D2 = {2: 1.128, 3: 1.693, 4: 2.059, 5: 2.326}


def limits(chart: pd.DataFrame) -> dict:
    groups = chart.groupby("subgroup").diameter_mm
    mean, spread = groups.mean().mean(), (groups.max() - groups.min()).mean()
    sigma = spread / D2[5]
    return {"centre": mean, "ucl": mean + 3 * sigma / np.sqrt(5), "lcl": mean - 3 * sigma / np.sqrt(5)}


def recalculate() -> None:
    rows = []
    for path in Path("measurements").glob("*.parquet"):
        rows.append({"characteristic": path.stem, **limits(pd.read_parquet(path))})
    pd.DataFrame(rows).to_csv(f"limits_{datetime.now():%Y%m%d}.csv", index=False)
    log.info("%d characteristics", len(rows))


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    scheduler = BlockingScheduler(timezone="Europe/Madrid")
    scheduler.add_job(recalculate, "cron", day_of_week="mon-sat", hour=23, minute=40)
    scheduler.start()
