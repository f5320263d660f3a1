"""X-bar control chart for the viscosity measurements."""
import argparse

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import pandas as pd

A2 = {3: 1.023, 4: 0.729, 5: 0.577}


def limits(df: pd.DataFrame, n: int) -> tuple[float, float, float]:
    means = df.groupby("batch")["viscosity"].mean()
    ranges = df.groupby("batch")["viscosity"].agg(lambda s: s.max() - s.min())
    centre = means.mean()
    return centre - A2[n] * ranges.mean(), centre, centre + A2[n] * ranges.mean()


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("csv")
    parser.add_argument("-n", "--sample-size", type=int, default=5, choices=sorted(A2))
    args = parser.parse_args(argv)
    df = pd.read_csv(args.csv)
    lcl, cl, ucl = limits(df, args.sample_size)
    means = df.groupby("batch")["viscosity"].mean()
    fig, ax = plt.subplots(figsize=(10, 4))
    ax.plot(means.index, means.values, marker="o")
    for y, style in ((lcl, "--"), (cl, "-"), (ucl, "--")):
        ax.axhline(y, linestyle=style, color="grey")
    fig.savefig("xbar.png")
    out = means[(means < lcl) | (means > ucl)]
    print(f"{len(out)} batches out of control")
    return 1 if len(out) else 0


if __name__ == "__main__":
    raise SystemExit(main())
