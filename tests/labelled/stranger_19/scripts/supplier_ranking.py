"""Rank suppliers by a points scheme."""
import argparse
import json
from pathlib import Path

WEIGHTS = {"on_time": 50, "complaints": -4, "price_level": -20, "certified": 5}


def score(s):
    points = WEIGHTS["on_time"] * s["on_time_rate"]
    points += WEIGHTS["complaints"] * s["complaints_year"]
    points += WEIGHTS["price_level"] * (s["price_index"] - 1)
    points += WEIGHTS["certified"] * len(s.get("certificates", []))
    return round(points, 1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--top", type=int, default=10)
    args = parser.parse_args()
    suppliers = [json.loads(p.read_text(encoding="utf-8")) for p in args.folder.glob("*.json")]
    suppliers.sort(key=score, reverse=True)
    for rank, s in enumerate(suppliers[: args.top], 1):
        print(f"{rank:2} {s['company']:35} {s['country']:3} {score(s):6}")


if __name__ == "__main__":
    main()
