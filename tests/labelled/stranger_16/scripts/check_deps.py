"""Chart of deliveries per week. Tells which packages are missing."""
import importlib.util
import sys

REQUIRED = ["pandas", "matplotlib", "openpyxl"]
missing = [name for name in REQUIRED if importlib.util.find_spec(name) is None]
if missing:
    sys.exit("Please ask IT to provide: " + ", ".join(missing))

import matplotlib.pyplot as plt
import pandas as pd


def main():
    df = pd.read_excel("deliveries.xlsx", parse_dates=["delivery_date"])
    per_week = df.set_index("delivery_date").resample("W")["pallets"].sum()
    ax = per_week.plot(kind="bar", figsize=(12, 5), title="Pallets per week")
    ax.set_ylabel("Pallets")
    plt.tight_layout()
    plt.savefig("deliveries.png", dpi=150)


if __name__ == "__main__":
    main()
