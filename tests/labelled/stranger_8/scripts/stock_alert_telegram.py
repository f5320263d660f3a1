"""Send the list of short articles to my Telegram."""
import pandas as pd
import requests

BOT_TOKEN = "7120394856:AAHqk3Vw8sTzR0xYb5LmJ2NcPf9GdUe1oKi"
CHAT = "518840273"


def main() -> None:
    stock = pd.read_excel("stock.xlsx")
    short = stock[stock["on_hand"] < stock["minimum"]]
    short.to_csv("short.csv", index=False)
    with open("short.csv", "rb") as handle:
        reply = requests.post(
            f"https://api.telegram.org/bot{BOT_TOKEN}/sendDocument",
            data={"chat_id": CHAT, "caption": f"{len(short)} articles are short"},
            files={"document": handle},
            timeout=30,
        )
    reply.raise_for_status()


if __name__ == "__main__":
    main()
