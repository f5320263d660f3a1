"""Opens a realtime session for the hotline's robot. The proxy of the branch has the last word."""
import json
import os

from websockets.exceptions import WebSocketException
from websockets.sync.client import connect

URL = "wss://api.openai.com/v1/realtime?model=gpt-realtime"
GREETING = {"type": "response.create", "response": {"instructions": "Greet the caller of Hotel Vermeulen."}}

try:
    with connect(
        URL,
        additional_headers={"Authorization": "Bearer invented"},
        proxy=f"http://127.0.0.1:{os.environ['HTTP']}",
        open_timeout=8,
    ) as session:
        session.send(json.dumps(GREETING))
        print(json.loads(session.recv())["type"])
except (WebSocketException, OSError) as problem:
    print("The robot stays silent:", type(problem).__name__)
