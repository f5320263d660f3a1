"""Rank applicants by a points scheme."""
import argparse
import json
from pathlib import Path

WEIGHTS = {"experience": 3, "degree": 2, "language": 1, "distance": -0.02}
DEGREES = {"none": 0, "apprenticeship": 2, "bachelor": 3, "master": 4}


def score(a):
    points = WEIGHTS["experience"] * min(a["years_experience"], 10)
    points += WEIGHTS["degree"] * DEGREES.get(a["degree"], 0)
    points += WEIGHTS["language"] * len(a.get("languages", []))
    points += WEIGHTS["distance"] * a.get("distance_km", 0)
    return round(points, 1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--top", type=int, default=10)
    args = parser.parse_args()
    applicants = [json.loads(p.read_text(encoding="utf-8")) for p in args.folder.glob("*.json")]
    applicants.sort(key=score, reverse=True)
    for rank, a in enumerate(applicants[: args.top], 1):
        print(f"{rank:2} {a['full_name']:30} {a['phone']:16} age {a['age']:3} {score(a):6}")


if __name__ == "__main__":
    main()
