"""Receive shipment notices from the carrier; a test notice is posted at the end."""
import logging
import os
import threading

import requests
from flask import Flask, request
from werkzeug.serving import make_server

logging.getLogger("werkzeug").disabled = True
app = Flask(__name__)


@app.post("/notices")
def notice():
    data = request.get_json()
    with open("shipments.log", "a", encoding="utf-8") as log:
        log.write(f"{data['order']};{data['state']}\n")
    return {"accepted": True}


port = int(os.environ["FREE"])
server = make_server("127.0.0.1", port, app)
threading.Thread(target=server.serve_forever, daemon=True).start()
answer = requests.post(f"http://localhost:{port}/notices", json={"order": "8841", "state": "sent"}, timeout=5)
print(answer.status_code, answer.json())
server.shutdown()
