"""Put the text of an offer on the clipboard."""
import sys

import pandas as pd
import pyperclip

TEMPLATE = """We are pleased to offer:

{name} (article {sku})
Price per {unit}: {price:.2f} EUR, net
Delivery: {weeks} weeks after order
"""


def main(sku: str) -> None:
    articles = pd.read_excel("articles.xlsx", dtype={"sku": str}).set_index("sku")
    if sku not in articles.index:
        sys.exit(f"No article {sku}")
    row = articles.loc[sku]
    pyperclip.copy(TEMPLATE.format(sku=sku, **row[["name", "unit", "price", "weeks"]].to_dict()))
    print("Ready to paste")


if __name__ == "__main__":
    main(sys.argv[1])
