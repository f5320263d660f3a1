"""Kleiner Dienst für den Lieferstatus, läuft hier nur kurz zur Probe."""
import os
import threading
import time

import httpx
import uvicorn
from fastapi import FastAPI

app = FastAPI(title="Lieferstatus")
STATUS = {"4711": "verladen", "4712": "unterwegs"}


@app.get("/status/{nummer}")
def status(nummer: str):
    return {"nummer": nummer, "status": STATUS.get(nummer, "unbekannt")}


port = int(os.environ["FREE"])
server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error"))
faden = threading.Thread(target=server.run)
faden.start()
while not server.started:
    time.sleep(0.05)
print(httpx.get(f"http://127.0.0.1:{port}/status/4711", trust_env=False).json())
server.should_exit = True
faden.join()
