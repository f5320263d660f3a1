import os

import websocket

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    websocket.create_connection(f'ws://localhost:{HTTP}/x')
except Exception as fault:
    print(type(fault).__name__)
