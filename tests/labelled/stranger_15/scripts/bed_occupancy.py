"""Plot the occupancy of beds per ward."""
import argparse
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd


def main(src: Path, out: Path):
    # the export holds only counts: day, ward, beds_total, beds_used
    df = pd.read_csv(src, parse_dates=["day"])
    df["occupancy"] = df["beds_used"] / df["beds_total"] * 100
    pivot = df.pivot_table(index="day", columns="ward", values="occupancy")
    ax = pivot.rolling(7, min_periods=1).mean().plot(figsize=(12, 6))
    ax.axhline(90, color="red", linestyle="--", linewidth=1)
    ax.set_ylabel("Occupancy in % (7-day mean)")
    ax.set_ylim(0, 110)
    plt.tight_layout()
    plt.savefig(out, dpi=150)
    print(pivot.tail(7).round(1).to_string())


if __name__ == "__main__":
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("src", type=Path)
    p.add_argument("--out", type=Path, default=Path("occupancy.png"))
    a = p.parse_args()
    main(a.src, a.out)
