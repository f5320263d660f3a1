from pathlib import Path

import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import pandas as pd

WARNING = {"Mill bridge": (320, 410), "Weir": (210, 280)}


def draw(levels: pd.DataFrame, gauge: str, target: Path):
    yellow, red = WARNING[gauge]
    fig, ax = plt.subplots(figsize=(10, 4))
    ax.plot(levels["stamp"], levels["cm"], lw=1)
    ax.axhline(yellow, color="goldenrod", ls="--")
    ax.axhline(red, color="firebrick", ls="--")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d.%m."))
    ax.set_title(f"{gauge} (cm)")
    fig.savefig(target / f"{gauge.replace(' ', '_').lower()}.png", dpi=120)
    plt.close(fig)


if __name__ == "__main__":
    Path("maps").mkdir(exist_ok=True)
    table = pd.read_csv("levels.csv", parse_dates=["stamp"])
    for name, part in table.groupby("gauge"):
        if name in WARNING:
            draw(part, name, Path("maps"))
