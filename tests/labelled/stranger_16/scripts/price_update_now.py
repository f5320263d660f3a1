"""Recalculate the wholesale price list (run by hand)."""
import logging
import sys
from pathlib import Path

import pandas as pd

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
SHARE = Path(r"\\fs02\einkauf\preise")


def recalculate() -> int:
    base = pd.read_excel(SHARE / "purchase_prices.xlsx")
    margins = pd.read_excel(SHARE / "margins.xlsx").set_index("category")["margin"]
    missing = set(base["category"]) - set(margins.index)
    if missing:
        logging.error("No margin for: %s", ", ".join(sorted(missing)))
        return 1
    base["sales_price"] = (base["purchase_price"] * (1 + base["category"].map(margins))).round(2)
    base.to_excel(SHARE / "price_list.xlsx", index=False)
    logging.info("Price list recalculated, %d articles", len(base))
    return 0


if __name__ == "__main__":
    sys.exit(recalculate())
