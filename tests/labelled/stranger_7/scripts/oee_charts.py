"""OEE charts per production line, saved as pictures for the shop floor display."""
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402
import pandas as pd  # noqa: E402

TARGET = 0.85


def chart(line, df, folder):
    fig, ax = plt.subplots(figsize=(12, 5))
    ax.plot(df["date"], df["oee"], marker="o")
    ax.axhline(TARGET, color="red", linestyle="--", label=f"Target {TARGET:.0%}")
    ax.set_title(f"OEE {line}")
    ax.set_ylim(0, 1)
    ax.legend()
    fig.autofmt_xdate()
    fig.savefig(folder / f"oee_{line}.png", dpi=120)
    plt.close(fig)


def main():
    folder = Path("display")
    folder.mkdir(exist_ok=True)
    df = pd.read_csv("oee.csv", parse_dates=["date"])
    df["oee"] = df["availability"] * df["performance"] * df["quality"]
    for line, part in df.groupby("line"):
        chart(line, part.sort_values("date"), folder)
        print(line, f"{part['oee'].mean():.1%}")


if __name__ == "__main__":
    main()
