"""Health of three data sources, asked side by side; a table at the end. Runs from cron every ten minutes."""
import argparse
import logging
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import psycopg
import pymysql
import redis
from tabulate import tabulate

log = logging.getLogger("health")
PORT = int(os.environ["DUMB"])


@dataclass
class Outcome:
    source: str
    fine: bool
    seconds: float
    detail: str = ""


def timed(source: str):
    def around(check):
        def run() -> Outcome:
            began = time.monotonic()
            try:
                check()
            except Exception as problem:
                return Outcome(source, False, time.monotonic() - began, type(problem).__name__)
            return Outcome(source, True, time.monotonic() - began)

        return run

    return around


@timed("warehouse")
def warehouse() -> None:
    with psycopg.connect(f"postgresql://health:invented@127.0.0.1:{PORT}/warehouse_eu?connect_timeout=3") as connection:
        connection.execute("select 1")


@timed("shop")
def shop() -> None:
    pymysql.connect(host="127.0.0.1", port=PORT, user="health", password="invented", db="shop", connect_timeout=3).ping()


@timed("sessions")
def sessions() -> None:
    redis.Redis(host="127.0.0.1", port=PORT, socket_timeout=1, retry=None).ping()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--strict", action="store_true", help="leave with 2 if something is down")
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, filename="health.log", format="%(asctime)s %(message)s")
    with ThreadPoolExecutor() as pool:
        outcomes = [future.result() for future in [pool.submit(check) for check in (warehouse, shop, sessions)]]
    for outcome in outcomes:
        log.info("%s %s %s", outcome.source, "up" if outcome.fine else "down", outcome.detail)
    print(tabulate([(o.source, o.fine, f"{o.seconds:.2f}", o.detail) for o in outcomes], headers=["source", "up", "s", ""]))
    return 2 if options.strict and not all(o.fine for o in outcomes) else 0


if __name__ == "__main__":
    sys.exit(main())
