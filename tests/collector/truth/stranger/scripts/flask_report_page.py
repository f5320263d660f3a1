import os
import threading

import requests
from flask import Flask, Response
from werkzeug.serving import make_server

FREE = int(os.environ["FREE"])
app = Flask(__name__)


@app.get("/report")
def report():
    with open("in.csv") as file:
        return Response(file.read(), mimetype="text/csv")


server = make_server("127.0.0.1", FREE, app, threaded=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(requests.get(f"http://127.0.0.1:{FREE}/report", timeout=5).status_code)
server.shutdown()
