import os

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

client = WebClient(token="xoxb-test", base_url=f"http://localhost:{os.environ['HTTP']}/api/", timeout=5)
try:
    client.chat_postMessage(channel="#closing", text="May is closed. Reports are in the usual folder.")
except SlackApiError as exc:
    print("Slack said no:", exc.response.status_code)
