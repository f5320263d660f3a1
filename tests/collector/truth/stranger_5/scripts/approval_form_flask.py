"""A tiny approval form for the office; one request is made to try it."""
import os
import threading

import requests
from flask import Flask, jsonify, request
from werkzeug.serving import make_server

PORT = int(os.environ["FREE"])
app = Flask(__name__)
APPROVED = []


@app.post("/approve")
def approve():
    APPROVED.append(request.get_json()["id"])
    return jsonify(ok=True, approved=APPROVED)


server = make_server("127.0.0.1", PORT, app)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(requests.post(f"http://127.0.0.1:{PORT}/approve", json={"id": 12}, timeout=5).json())
server.shutdown()
