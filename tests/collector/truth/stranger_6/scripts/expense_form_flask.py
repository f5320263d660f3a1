"""Small expense form for the team; posts one test entry to itself at the start."""
import csv
import os
import threading

import requests
from flask import Flask, request
from werkzeug.serving import make_server

app = Flask(__name__)


@app.post("/expense")
def expense():
    with open("expenses.csv", "a", newline="") as f:
        csv.writer(f).writerow([request.form["who"], request.form["amount"]])
    return "saved"


server = make_server("127.0.0.1", int(os.environ["FREE"]), app)
thread = threading.Thread(target=server.serve_forever)
thread.start()
print(requests.post(f"http://127.0.0.1:{server.port}/expense", data={"who": "ana", "amount": "12.80"}, timeout=5).text)
server.shutdown()
thread.join()
