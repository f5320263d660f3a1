"""Reads the live KPI counters of the packing lines from Redis and prints a board."""
import time

import redis

r = redis.Redis(
    host="kpi-cache.packing.local",
    port=6379,
    password="qX8-vlieger-2290-mR",
    decode_responses=True,
)

LINES = ["L1", "L2", "L3", "L4"]


def board():
    for line in LINES:
        done = int(r.get(f"kpi:{line}:done") or 0)
        target = int(r.get(f"kpi:{line}:target") or 1)
        bar = "#" * int(30 * done / target)
        print(f"{line} {done:>5}/{target:<5} {bar}")
    print()


if __name__ == "__main__":
    while True:
        board()
        time.sleep(15)
