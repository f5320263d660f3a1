"""Cost of AI licences (ChatGPT Team, Copilot, Claude, Gemini) per department."""
import argparse

import pandas as pd

PRODUCTS = {
    "openai": "ChatGPT Team",
    "anthropic": "Claude for Work",
    "microsoft copilot": "M365 Copilot",
    "google gemini": "Gemini Business",
}


def product(text):
    lowered = text.lower()
    for needle, name in PRODUCTS.items():
        if needle in lowered:
            return name
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("invoices")
    args = parser.parse_args()

    df = pd.read_excel(args.invoices)
    df["product"] = df["description"].map(product)
    df = df.dropna(subset=["product"])
    table = df.pivot_table(index="department", columns="product", values="net_amount", aggfunc="sum", fill_value=0)
    table["total"] = table.sum(axis=1)
    seats = df.groupby("product")["seats"].sum()
    table.to_excel("ai_licences.xlsx")
    print(table, "\n", seats)


if __name__ == "__main__":
    main()
