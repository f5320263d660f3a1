"""Show the visitor counter (bottle, served by waitress)."""
import os
import threading
import urllib.request

from bottle import Bottle
from waitress.server import create_server

PORT = int(os.environ["FREE"])
app = Bottle()


@app.route("/count")
def count():
    return {"visitors": 42}


server = create_server(app, host="127.0.0.1", port=PORT)
threading.Thread(target=server.run, daemon=True).start()
with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/count", timeout=5) as reply:
    print(reply.read().decode())
server.close()
