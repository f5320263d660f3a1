"""Print the next run times of documented cron expressions."""
from datetime import datetime

import yaml
from croniter import croniter


def upcoming(expression, count=5):
    it = croniter(expression, datetime.now())
    return [it.get_next(datetime) for _ in range(count)]


def main(path="documented_jobs.yaml"):
    with open(path, encoding="utf-8") as fh:
        jobs = yaml.safe_load(fh)["jobs"]
    for job in jobs:
        if not croniter.is_valid(job["cron"]):
            print(f"{job['name']}: invalid expression {job['cron']}")
            continue
        print(f"{job['name']} ({job['cron']})")
        for when in upcoming(job["cron"]):
            print("   ", when.strftime("%a %d.%m.%Y %H:%M"))


if __name__ == "__main__":
    main()
