"""Lit la hauteur d'eau au port (WebSocket du service hydrographique)."""
import os

import websocket

try:
    ws = websocket.create_connection(f"ws://localhost:{os.environ['HTTP']}/marees", timeout=5)
    print(ws.recv())
    ws.close()
except Exception as e:
    print("pas de mesure:", type(e).__name__)
