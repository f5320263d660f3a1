"""Count the trade fair leads per product and day."""
from collections import Counter

import matplotlib.pyplot as plt
from openpyxl import load_workbook


def interests(path):
    sheet = load_workbook(path, read_only=True)["Leads"]
    rows = sheet.iter_rows(values_only=True)
    header = list(next(rows))
    product, day = header.index("Interest"), header.index("Day")
    for row in rows:
        yield row[product], row[day]


def plot(counter, target):
    products = sorted({p for p, _ in counter})
    days = sorted({d for _, d in counter})
    bottom = [0] * len(products)
    for day in days:
        values = [counter[(p, day)] for p in products]
        plt.bar(products, values, bottom=bottom, label=str(day))
        bottom = [a + b for a, b in zip(bottom, values)]
    plt.legend()
    plt.title("Leads per product")
    plt.savefig(target)


if __name__ == "__main__":
    plot(Counter(interests("fair_leads.xlsx")), "leads.png")
