"""Turn the new price list into UPDATE statements for review. Does not connect anywhere."""
import argparse
import csv
from decimal import Decimal, InvalidOperation
from pathlib import Path

TEMPLATE = (
    "UPDATE sales.price_list SET net_price = {price}, valid_from = '{valid_from}' "
    "WHERE article = '{article}' AND price_list = '{price_list}';"
)


def quote(text: str) -> str:
    return text.replace("'", "''")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prices", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=Path("price_update.txt"))
    args = parser.parse_args()

    statements, errors = [], []
    with args.prices.open(newline="", encoding="utf-8") as f:
        for number, row in enumerate(csv.DictReader(f, delimiter=";"), 2):
            try:
                price = Decimal(row["net_price"].replace(",", "."))
            except InvalidOperation:
                errors.append(f"line {number}: {row['net_price']!r} is not a price")
                continue
            statements.append(TEMPLATE.format(price=price, **{k: quote(row[k]) for k in ("valid_from", "article", "price_list")}))
    args.output.write_text("BEGIN;\n" + "\n".join(statements) + "\nCOMMIT;\n", encoding="utf-8")
    print(f"{len(statements)} statements, {len(errors)} errors")
    for error in errors:
        print(error)


if __name__ == "__main__":
    main()
