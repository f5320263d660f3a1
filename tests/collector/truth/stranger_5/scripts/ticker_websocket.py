"""Listen to the price ticker for a moment (websocket-client)."""
import os

import websocket

try:
    ticker = websocket.create_connection(f"ws://127.0.0.1:{os.environ['HTTP']}/ticker", timeout=4)
    print(ticker.recv())
    ticker.close()
except (websocket.WebSocketException, OSError) as error:
    print("ticker:", type(error).__name__)
