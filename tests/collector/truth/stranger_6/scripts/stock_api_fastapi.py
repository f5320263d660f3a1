import os
import threading
import time

import httpx
import uvicorn
from fastapi import FastAPI

app = FastAPI(title="Stock")
STOCK = {"A-100": 12, "A-200": 0}


@app.get("/stock/{sku}")
def stock(sku: str):
    return {"sku": sku, "on_hand": STOCK.get(sku, 0)}


server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=int(os.environ["FREE"]), log_level="warning"))
worker = threading.Thread(target=server.run)
worker.start()
while not server.started:
    time.sleep(0.05)
print(httpx.get(f"http://127.0.0.1:{os.environ['FREE']}/stock/A-100", timeout=5).json())
server.should_exit = True
worker.join()
