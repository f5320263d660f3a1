"""Daily arrivals list for the front office, sent to the duty manager's phone."""
from datetime import date

import pandas as pd
import requests

BOT_TOKEN = "7183920465:AAHq3vT9kLw_ZrX2mPdYb8sQeUo1NcVfJ6g"
CHAT_ID = -1002049113377
COLUMNS = ["guest_name", "nationality", "passport_no", "birth_date", "room"]


def arrivals(path: str) -> pd.DataFrame:
    df = pd.read_csv(path, parse_dates=["arrival"])
    return df.loc[df["arrival"].dt.date == date.today(), COLUMNS]


def send_document(path: str) -> None:
    url = f"https://api.telegram.org/bot{BOT_TOKEN}/sendDocument"
    with open(path, "rb") as fh:
        r = requests.post(url, data={"chat_id": CHAT_ID, "caption": f"Arrivals {date.today()}"}, files={"document": fh}, timeout=30)
    r.raise_for_status()


if __name__ == "__main__":
    today = arrivals("pms_export.csv")
    today.to_csv("arrivals.csv", index=False)
    send_document("arrivals.csv")
    print(f"Sent {len(today)} arrivals")
