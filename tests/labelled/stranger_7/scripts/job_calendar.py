"""Turn a list of job schedules into a readable table. Reads a CSV, changes nothing."""
import csv
import sys
from datetime import datetime

from croniter import croniter

DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def next_runs(expression, start, count=3):
    iterator = croniter(expression, start)
    return [iterator.get_next(datetime) for _ in range(count)]


def main(path):
    start = datetime.now()
    with open(path, newline="", encoding="utf-8") as f:
        jobs = list(csv.DictReader(f))  # job, owner_department, schedule e.g. "30 2 * * 1-5"
    print(f"{'Job':<30}{'Schedule':<18}Next runs")
    for job in jobs:
        if not croniter.is_valid(job["schedule"]):
            print(f"{job['job']:<30}{job['schedule']:<18}not a valid schedule")
            continue
        runs = ", ".join(f"{DAYS[r.weekday()]} {r:%d.%m. %H:%M}" for r in next_runs(job["schedule"], start))
        print(f"{job['job']:<30}{job['schedule']:<18}{runs}")


if __name__ == "__main__":
    main(sys.argv[1])
