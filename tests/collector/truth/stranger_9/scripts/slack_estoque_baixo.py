"""Avisa o canal #estoque quando falta material."""
import os

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

slack = WebClient(token="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/api/", timeout=10)
faltas = {"papel A4": 2, "toner": 0}
texto = "\n".join(f"• {item}: {n}" for item, n in faltas.items() if n < 5)
try:
    slack.chat_postMessage(channel="#estoque", text=texto)
except SlackApiError as e:
    print("Slack recusou:", type(e).__name__)
