"""Install the MRP pre-check in the crontab of the planning user."""
import argparse
import sys
from pathlib import Path

from crontab import CronTab

SCRIPT = Path(__file__).resolve().parent / "mrp_precheck.py"
COMMENT = "mrp-precheck"


def install(cron: CronTab) -> None:
    cron.remove_all(comment=COMMENT)
    job = cron.new(command=f"{sys.executable} {SCRIPT} >> {SCRIPT.with_suffix('.log')} 2>&1", comment=COMMENT)
    job.setall("15 4 * * 1-5")
    cron.write()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--remove", action="store_true")
    args = parser.parse_args()
    cron = CronTab(user=True)
    if args.remove:
        cron.remove_all(comment=COMMENT)
        cron.write()
        print("removed")
    else:
        install(cron)
        print("installed")


if __name__ == "__main__":
    main()
