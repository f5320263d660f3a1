"""Send the list of low-stock items to WhatsApp using Twilio."""
import os

import pandas as pd
from twilio.rest import Client

STOCK_FILE = "stock_levels.xlsx"
FROM = "whatsapp:+14155238886"
TO = os.getenv("MY_WHATSAPP", "whatsapp:+4915112345678")


def low_stock() -> pd.DataFrame:
    df = pd.read_excel(STOCK_FILE)
    return df[df["on_hand"] < df["reorder_point"]].sort_values("on_hand")


def build_message(df: pd.DataFrame) -> str:
    lines = [f"{row.sku}: {row.on_hand} left (min {row.reorder_point}), cost {row.unit_cost:.2f}"
             for row in df.itertuples()]
    return "Low stock:\n" + "\n".join(lines[:40])


def main():
    client = Client(os.environ["TWILIO_SID"], os.environ["TWILIO_TOKEN"])
    df = low_stock()
    if df.empty:
        print("Nothing to report")
        return
    msg = client.messages.create(body=build_message(df), from_=FROM, to=TO)
    print("Sent", msg.sid)


if __name__ == "__main__":
    main()
