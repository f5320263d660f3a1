"""Use of the radiology devices from the log files: show it, export it, compare two weeks."""
import argparse
import csv
import logging
import re
import sys
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

log = logging.getLogger("devices")

SETTINGS = {
    "logs": Path(r"\\stjude-fs01\radiology\device_logs"),
    "export_to": Path(r"\\stjude-fs01\radiology\statistics"),
}

LINE = re.compile(r"^(?P<day>\d{4}-\d{2}-\d{2}) (?P<time>\d{2}:\d{2}) (?P<device>\w+) EXAM_DONE")


def exams(start: date, days: int) -> Counter:
    wanted = {(start + timedelta(days=n)).isoformat() for n in range(days)}
    counts = Counter()
    for path in SETTINGS["logs"].glob("*.log"):
        with path.open(encoding="utf-8", errors="replace") as handle:
            for line in handle:
                match = LINE.match(line)
                if match and match["day"] in wanted:
                    counts[match["device"]] += 1
    return counts


def show(args):
    for device, count in exams(args.day, 1).most_common():
        print(f"{device:<10} {count:>5}")


def export(args):
    target = SETTINGS["export_to"] / f"devices_{args.day:%Y%m%d}.csv"
    with target.open("w", newline="", encoding="utf-8") as handle:
        csv.writer(handle).writerows(sorted(exams(args.day, 7).items()))
    log.info("wrote %s", target)


def compare(args):
    this_week = exams(args.day, 7)
    last_week = exams(args.day - timedelta(days=7), 7)
    for device in sorted(this_week | last_week):
        difference = this_week[device] - last_week[device]
        print(f"{device:<10} {last_week[device]:>5} -> {this_week[device]:>5} ({difference:+d})")


def main(argv=None):
    logging.basicConfig(level=logging.INFO)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--day", type=date.fromisoformat, default=date.today() - timedelta(days=7))
    sub = parser.add_subparsers(dest="command", required=True)
    for function in (show, export, compare):
        sub.add_parser(function.__name__).set_defaults(function=function)
    args = parser.parse_args(argv)
    args.function(args)


if __name__ == "__main__":
    sys.exit(main())
