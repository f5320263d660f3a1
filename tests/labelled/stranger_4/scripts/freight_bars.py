"""Charts of monthly freight cost. Installs what is missing by itself."""
import subprocess
import sys

for pkg in ("plotnine", "kaleido"):
    try:
        __import__(pkg)
    except ImportError:
        subprocess.check_call([sys.executable, "-m", "pip", "install", "--quiet", pkg])

import csv
import pygal


def main():
    chart = pygal.Bar(title="Freight cost per month")
    with open("freight.csv") as fh:
        rows = list(csv.DictReader(fh))
    chart.x_labels = [r["month"] for r in rows]
    chart.add("Road", [float(r["road"]) for r in rows])
    chart.add("Sea", [float(r["sea"]) for r in rows])
    chart.render_to_file("freight.svg")
    print("freight.svg written")


if __name__ == "__main__":
    main()
