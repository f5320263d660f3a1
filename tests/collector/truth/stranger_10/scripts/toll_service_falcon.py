"""Toll calculator: falcon resource on wsgiref, called through requests with a mounted retry adapter."""
import os
import threading
from wsgiref.simple_server import WSGIRequestHandler, make_server

import falcon
import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry


class Toll:
    def on_get(self, req: falcon.Request, resp: falcon.Response) -> None:
        kilometres = req.get_param_as_int("km", required=True)
        resp.media = {"cents": kilometres * 19}


class Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


app = falcon.App()
app.add_route("/toll", Toll())
with make_server("127.0.0.1", int(os.environ["FREE"]), app, handler_class=Quiet) as server:
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with requests.Session() as session:
        session.trust_env = False
        session.mount("http://", HTTPAdapter(max_retries=Retry(2, backoff_factor=0.1, status_forcelist=[503])))
        for km in (12, 250):
            print(km, session.get(f"http://127.0.0.1:{server.server_port}/toll", params={"km": km}, timeout=5).json())
    server.shutdown()
