"""Charts of monthly freight cost. Tells the user what is missing."""
import csv
import sys

try:
    import altair as alt
except ImportError:
    sys.exit("altair is missing - please request it in the software portal (package: altair)")


def load(path):
    with open(path, newline="") as fh:
        for r in csv.DictReader(fh):
            yield {"month": r["month"], "mode": "road", "cost": float(r["road"])}
            yield {"month": r["month"], "mode": "sea", "cost": float(r["sea"])}


def main():
    data = alt.Data(values=list(load("freight.csv")))
    chart = alt.Chart(data).mark_bar().encode(x="month:O", y="sum(cost):Q", color="mode:N")
    chart.save("freight.html")


if __name__ == "__main__":
    main()
