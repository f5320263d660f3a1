"""Petit service du guichet : numéro suivant (Falcon + wsgiref)."""
import os
import threading
from wsgiref.simple_server import WSGIRequestHandler, make_server

import falcon
import requests


class Suivant:
    numero = 0

    def on_get(self, req, resp):
        Suivant.numero += 1
        resp.media = {"numero": Suivant.numero}


class Muet(WSGIRequestHandler):
    def log_message(self, *args):
        pass


app = falcon.App()
app.add_route("/suivant", Suivant())
port = int(os.environ["FREE"])
with make_server("127.0.0.1", port, app, handler_class=Muet) as serveur:
    fil = threading.Thread(target=serveur.handle_request)
    fil.start()
    print(requests.get(f"http://127.0.0.1:{port}/suivant", timeout=5).json())
    fil.join()
