"""Post the shift plan to the team channel."""
import os

from slack_sdk import WebClient
from slack_sdk.errors import SlackClientError

client = WebClient(token="xoxb-none", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/api/", timeout=5)
try:
    client.chat_postMessage(channel="#shifts", text="Late shift: Ana, Rui")
except SlackClientError as error:
    print("Slack:", type(error).__name__)
