"""Nightly comparison of the HR export with the badge system export."""
import logging
from pathlib import Path

import pandas as pd
from apscheduler.schedulers.blocking import BlockingScheduler
from apscheduler.triggers.cron import CronTrigger

SHARE = Path(r"\\sscnova-fs\hr\badges")
logging.basicConfig(level=logging.INFO)


def compare():
    hr = pd.read_csv(SHARE / "hr_export.csv", sep=";", dtype=str)
    badges = pd.read_csv(SHARE / "badges.csv", sep=";", dtype=str)
    both = hr.merge(badges, on="employee_no", how="outer", indicator=True, suffixes=("_hr", "_badge"))
    missing = both[both["_merge"] == "left_only"][["employee_no", "first_name", "last_name", "site"]]
    stale = both[both["_merge"] == "right_only"][["employee_no", "badge_no", "holder"]]
    moved = both[(both["_merge"] == "both") & (both["site"] != both["badge_site"])]
    with pd.ExcelWriter(SHARE / "differences.xlsx") as writer:
        missing.to_excel(writer, sheet_name="no badge", index=False)
        stale.to_excel(writer, sheet_name="not in HR", index=False)
        moved.to_excel(writer, sheet_name="other site", index=False)
    logging.info("%d / %d / %d differences", len(missing), len(stale), len(moved))


def main():
    scheduler = BlockingScheduler(timezone="Europe/Lisbon")
    scheduler.add_job(compare, CronTrigger(hour=2, minute=0), misfire_grace_time=3600)
    scheduler.start()


if __name__ == "__main__":
    main()
