import os

import websocket

try:
    ws = websocket.create_connection(f"ws://127.0.0.1:{os.environ['HTTP']}/board", timeout=5)
    ws.send('{"subscribe": "copper"}')
    print(ws.recv())
    ws.close()
except (websocket.WebSocketException, OSError) as exc:
    print("price board:", type(exc).__name__)
