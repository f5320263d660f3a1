"""Post the shift's numbers to chat and open a ticket if something broke. Both through the site's proxy."""
import os

import pandas as pd
import requests
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

proxy = f"http://127.0.0.1:{os.environ['HTTP']}"
numbers = pd.read_csv("in.csv")
text = "\n".join(f"{row.name_}: {row.amount}" for row in numbers.rename(columns={"name": "name_"}).itertuples())

chat = WebClient(token="xoxb-invented", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/api/")
try:
    chat.chat_postMessage(channel="#shift", text=text)
except SlackApiError as problem:
    print("chat:", problem.response.get("error"))

try:
    requests.post("http://api.tickets.plant.example/v2/tickets", json={"text": text}, proxies={"http": proxy}, timeout=5)
    print("ticket opened")
except requests.RequestException as problem:
    print("ticket:", problem)
