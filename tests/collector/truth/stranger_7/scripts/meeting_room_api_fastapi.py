"""Small meeting room service, started and asked once as a smoke test."""

import json
import os
import threading
import time

import httpx
import uvicorn
from fastapi import FastAPI

app = FastAPI()
ROOMS = {"blue": 6, "green": 12}


@app.get("/rooms")
def rooms() -> dict[str, int]:
    return ROOMS


port = int(os.environ["FREE"])
server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="warning"))
thread = threading.Thread(target=server.run)
thread.start()
while not server.started:
    time.sleep(0.05)
with open("rooms.json", "w") as f:
    json.dump(httpx.get(f"http://127.0.0.1:{port}/rooms", trust_env=False).json(), f)
server.should_exit = True
thread.join()
