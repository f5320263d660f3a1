"""Tell the purchasing channel how many articles are short."""
import os

import pandas as pd
import requests

WEBHOOK = os.environ["PURCHASING_TEAMS_WEBHOOK"]


def main() -> None:
    stock = pd.read_excel("stock.xlsx")
    short = stock[stock["on_hand"] < stock["minimum"]]
    if short.empty:
        print("Nothing is short.")
        return
    text = f"{len(short)} articles are below their minimum. See the stock workbook."
    reply = requests.post(WEBHOOK, json={"text": text}, timeout=20)
    reply.raise_for_status()
    print("Posted")


if __name__ == "__main__":
    main()
