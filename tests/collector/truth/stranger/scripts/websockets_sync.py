import os

from websockets.sync.client import connect

HTTP = os.environ["HTTP"]
try:
    with connect(f"ws://127.0.0.1:{HTTP}/ticks", open_timeout=3) as link:
        link.send("subscribe")
        print(link.recv())
except Exception as fault:
    print(type(fault).__name__)
