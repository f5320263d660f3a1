"""Chart of deliveries per week. Missing packages are installed automatically."""
import importlib
import subprocess
import sys

REQUIRED = ["pandas", "matplotlib", "openpyxl"]

for package in REQUIRED:
    try:
        importlib.import_module(package)
    except ImportError:
        print(f"Installing {package} ...")
        subprocess.check_call([sys.executable, "-m", "pip", "install", "--quiet", package])

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
