"""Install the cron entry for the report script."""
import argparse
import sys
from pathlib import Path

from crontab import CronTab

COMMENT = "sales-report"


def install(script: Path, expression: str):
    cron = CronTab(user=True)
    cron.remove_all(comment=COMMENT)
    job = cron.new(command=f"{sys.executable} {script} >> {script.with_suffix('.log')} 2>&1", comment=COMMENT)
    job.setall(expression)
    if not job.is_valid():
        raise SystemExit("Invalid cron expression")
    cron.write()
    return job


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("script", type=Path)
    parser.add_argument("--cron", default="0 6 * * 1-5")
    args = parser.parse_args()
    job = install(args.script.resolve(), args.cron)
    print("Installed:", job)


if __name__ == "__main__":
    main()
