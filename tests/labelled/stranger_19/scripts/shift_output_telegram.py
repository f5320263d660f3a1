"""Post the production figures of the shift to the foremen's Telegram group."""
import pandas as pd
import requests

BOT_TOKEN = "6183947205:AAHq3vTzR8mWpLkX0bYcJdN7sFgEoUi2VxQ"
CHAT_ID = "-1001847362915"
BASE = f"https://api.telegram.org/bot{BOT_TOKEN}"
WORKBOOK = r"\\plant\production\shift_output.xlsx"


def summary(df: pd.DataFrame) -> str:
    grouped = df.groupby("line")[["good", "scrap"]].sum()
    grouped["rate"] = grouped["scrap"] / (grouped["good"] + grouped["scrap"]) * 100
    lines = ["Shift output:"]
    for line, row in grouped.iterrows():
        lines.append(f"{line}: {int(row.good)} good, {row.rate:.1f}% scrap")
    return "\n".join(lines)


def post_text(text):
    requests.post(f"{BASE}/sendMessage", json={"chat_id": CHAT_ID, "text": text}, timeout=20).raise_for_status()


def post_file(path):
    with open(path, "rb") as fh:
        requests.post(f"{BASE}/sendDocument", data={"chat_id": CHAT_ID}, files={"document": fh}, timeout=60).raise_for_status()


if __name__ == "__main__":
    frame = pd.read_excel(WORKBOOK)
    post_text(summary(frame))
    post_file(WORKBOOK)
