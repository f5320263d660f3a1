import pandas as pd
from discord_webhook import DiscordWebhook

HOOK = ("https://discord.com/api/webhooks/1187340226519937104/"
        "tR9bWkYx0mZ5uLq3vHs7fPn2dGj8cEa6oI4yT1rK_Vw-NzXlQeBpMhUgSJiFdCyA70tO")

stock = pd.read_excel("stock.xlsx")
low = stock[stock["on_hand"] < stock["minimum"]]
low.to_csv("low.csv", index=False)

hook = DiscordWebhook(url=HOOK, content=f"{len(low)} articles below minimum")
with open("low.csv", "rb") as fh:
    hook.add_file(file=fh.read(), filename="low.csv")
hook.execute()
