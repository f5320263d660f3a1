"""Menu of the canteen for the kiosk; a look at the page, then the kiosk closes."""
import os
import threading
from urllib.request import urlopen

from flask import Flask
from werkzeug.serving import make_server

MENU = {"seg": "bacalhau", "ter": "frango", "qua": "massa"}
app = Flask("kiosk")


@app.get("/")
def menu():
    return "<br>".join(f"{dia}: {prato}" for dia, prato in MENU.items())


server = make_server("0.0.0.0", int(os.environ["FREE"]), app, threaded=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(urlopen(f"http://localhost:{os.environ['FREE']}/", timeout=5).read().decode())
server.shutdown()
