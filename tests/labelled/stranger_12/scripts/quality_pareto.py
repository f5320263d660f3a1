import sys

import matplotlib.pyplot as plt
import pandas as pd


def pareto(path: str, top: int = 12) -> pd.DataFrame:
    lots = pd.read_csv(path, sep=";")
    counts = lots.groupby("defect_code")["quantity"].sum().sort_values(ascending=False)
    frame = counts.to_frame("quantity")
    frame["cumulated"] = frame["quantity"].cumsum() / frame["quantity"].sum() * 100
    return frame.head(top)


def main():
    frame = pareto(sys.argv[1])
    fig, left = plt.subplots(figsize=(9, 5))
    left.bar(frame.index.astype(str), frame["quantity"])
    right = left.twinx()
    right.plot(frame.index.astype(str), frame["cumulated"], color="black", marker="o")
    right.set_ylim(0, 105)
    fig.savefig("pareto.png")
    print(frame.round(1).to_string())


if __name__ == "__main__":
    main()
