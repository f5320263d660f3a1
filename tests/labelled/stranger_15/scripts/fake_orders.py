"""Generate invented orders for the load test of the import. No persons, only articles and counts."""
import argparse
import csv
import random
from datetime import date, timedelta

ARTICLES = [f"A{n:05d}" for n in range(1, 400)]
WAREHOUSES = ["HH1", "M2", "K1"]


def row(n: int, rng: random.Random) -> dict:
    ordered = date(2025, 1, 1) + timedelta(days=rng.randrange(300))
    return {
        "order_no": f"T{n:07d}",
        "article": rng.choice(ARTICLES),
        "quantity": rng.choice([1, 1, 1, 2, 5, 10, 48]),
        "warehouse": rng.choice(WAREHOUSES),
        "ordered_on": ordered.isoformat(),
    }


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("-n", type=int, default=1000)
    p.add_argument("--seed", type=int, default=7)
    a = p.parse_args()
    rng = random.Random(a.seed)
    with open("test_orders.csv", "w", newline="") as fh:
        writer = csv.DictWriter(fh, fieldnames=["order_no", "article", "quantity", "warehouse", "ordered_on"])
        writer.writeheader()
        writer.writerows(row(n, rng) for n in range(a.n))


if __name__ == "__main__":
    main()
