"""Serve the internal exchange rates with FastAPI and read them once."""
import os
import threading
import time

import httpx
import uvicorn
from fastapi import FastAPI

PORT = int(os.environ["FREE"])
app = FastAPI(title="Rates")


@app.get("/rates/{currency}")
def rate(currency: str):
    return {"currency": currency, "rate": 1.08}


server = uvicorn.Server(uvicorn.Config(app, host="0.0.0.0", port=PORT, log_level="error"))
thread = threading.Thread(target=server.run, daemon=True)
thread.start()
while not server.started:
    time.sleep(0.05)
print(httpx.get(f"http://127.0.0.1:{PORT}/rates/USD").json())
server.should_exit = True
thread.join(5)
