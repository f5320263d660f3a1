"""Recalculate the wholesale price list every night."""
import logging
import time
from pathlib import Path

import pandas as pd
import schedule

logging.basicConfig(filename="price_update.log", level=logging.INFO)
SHARE = Path(r"\\fs02\einkauf\preise")


def recalculate():
    base = pd.read_excel(SHARE / "purchase_prices.xlsx")
    margins = pd.read_excel(SHARE / "margins.xlsx").set_index("category")["margin"]
    base["sales_price"] = (base["purchase_price"] * (1 + base["category"].map(margins))).round(2)
    base.to_excel(SHARE / "price_list.xlsx", index=False)
    logging.info("Price list recalculated, %d articles", len(base))


schedule.every().day.at("02:30").do(recalculate)

if __name__ == "__main__":
    logging.info("Scheduler started")
    while True:
        schedule.run_pending()
        time.sleep(60)
