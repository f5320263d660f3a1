"""Radiology worklist: show it, export it, or keep exporting it each night."""
import argparse
import csv
import logging
import sys
import threading
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

import pymssql

log = logging.getLogger("worklist")

SETTINGS = {
    "db": {
        "server": "ris-sql.stjude.lan",
        "user": "worklist_ro",
        "password": "R0entgen.Licht-3",
        "database": "RIS",
    },
    "export_to": Path(r"\\stjude-fs01\radiology\worklist"),
    "nightly": (4, 45),
}

SQL = """
SELECT w.scheduled_at, w.modality, w.accession_no, p.last_name, p.first_name, p.birth_date, w.ward
  FROM worklist w JOIN patient p ON p.id = w.patient_id
 WHERE CAST(w.scheduled_at AS date) = %s
   AND (%s IS NULL OR w.modality = %s)
 ORDER BY w.scheduled_at
"""


@contextmanager
def cursor():
    conn = pymssql.connect(**SETTINGS["db"])
    try:
        yield conn.cursor()
    finally:
        conn.close()


def worklist(day, modality=None):
    with cursor() as cur:
        cur.execute(SQL, (day, modality, modality))
        return cur.fetchall()


def show(args):
    for at, modality, accession, last, first, born, ward in worklist(args.day, args.modality):
        print(f"{at:%H:%M} {modality:<3} {accession:<12} {last}, {first} ({born:%d.%m.%Y}) {ward}")


def export(args):
    target = SETTINGS["export_to"] / f"worklist_{args.day:%Y%m%d}.csv"
    with target.open("w", newline="", encoding="utf-8") as handle:
        csv.writer(handle).writerows(worklist(args.day, args.modality))
    log.info("wrote %s", target)


def nightly(args):
    hour, minute = SETTINGS["nightly"]
    now = datetime.now()
    first = now.replace(hour=hour, minute=minute, second=0)
    if first < now:
        first += timedelta(days=1)

    def run():
        args.day = date.today()
        export(args)
        nightly(args)

    threading.Timer((first - now).total_seconds(), run).start()


def main(argv=None):
    logging.basicConfig(level=logging.INFO)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--day", type=date.fromisoformat, default=date.today())
    parser.add_argument("--modality", choices=["CT", "MR", "US", "CR"])
    sub = parser.add_subparsers(dest="command", required=True)
    for function in (show, export, nightly):
        sub.add_parser(function.__name__).set_defaults(function=function)
    args = parser.parse_args(argv)
    args.function(args)


if __name__ == "__main__":
    sys.exit(main())
