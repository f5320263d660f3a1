"""Recalculates the control limits from the measurements of the night shift."""
import sys
from pathlib import Path

import numpy as np
import pandas as pd

D2 = {2: 1.128, 3: 1.693, 4: 2.059, 5: 2.326}


def limits(chart: pd.DataFrame) -> dict:
    groups = chart.groupby("subgroup").diameter_mm
    mean, spread = groups.mean().mean(), (groups.max() - groups.min()).mean()
    sigma = spread / D2[5]
    return {"centre": mean, "ucl": mean + 3 * sigma / np.sqrt(5), "lcl": mean - 3 * sigma / np.sqrt(5)}


def main(folder: Path) -> None:
    rows = []
    for path in folder.glob("*.parquet"):
        chart = pd.read_parquet(path)
        night = chart[chart.measured_at.dt.hour.isin([22, 23, 0, 1, 2, 3, 4, 5])]
        rows.append({"characteristic": path.stem, **limits(night)})
    pd.DataFrame(rows).to_csv("limits_night_shift.csv", index=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
