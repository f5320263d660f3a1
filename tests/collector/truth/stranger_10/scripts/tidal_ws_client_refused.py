"""Tide gauge over websocket-client; both gauges are usually asleep in winter."""
import os

import websocket

GAUGES = [f"ws://127.0.0.1:{os.environ['DUMB']}/gauge/1", f"ws://localhost:{os.environ['FREE']}/gauge/2"]
for url in GAUGES:
    try:
        gauge = websocket.create_connection(url, timeout=3)
        print(url, gauge.recv())
        gauge.close()
    except (websocket.WebSocketException, OSError) as asleep:
        print(url, type(asleep).__name__)
