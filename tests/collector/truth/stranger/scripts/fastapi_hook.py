import os
import threading
import time

import httpx
import uvicorn
from fastapi import FastAPI

FREE = int(os.environ["FREE"])
app = FastAPI()


@app.post("/hook")
async def hook(body: dict):
    with open("hook.log", "a") as log:
        log.write(f"{sorted(body)}\n")
    return {"ok": True}


server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=FREE, log_level="error"))
thread = threading.Thread(target=server.run, daemon=True)
thread.start()
while not server.started:
    time.sleep(0.05)
print(httpx.post(f"http://127.0.0.1:{FREE}/hook", json={"order": 1}).json())
server.should_exit = True
thread.join(5)
