import os

from websockets.sync.client import connect

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    connect(f'ws://localhost:{HTTP}/x')
except Exception as fault:
    print(type(fault).__name__)
