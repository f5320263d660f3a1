"""The tide table as a page, served exactly twice: once to us, once to the display."""
import http.client
import os
import threading
from wsgiref.simple_server import WSGIRequestHandler, make_server

TIDES = {"low": "04:12", "high": "10:31"}


class Quiet(WSGIRequestHandler):
    def log_message(self, *arguments):
        return


def page(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    yield TIDES.get(environ["PATH_INFO"].strip("/"), "?").encode()


with make_server("127.0.0.1", int(os.environ["FREE"]), page, handler_class=Quiet) as server:
    serving = threading.Thread(target=lambda: [server.handle_request() for _ in range(2)])
    serving.start()
    for tide in TIDES:
        display = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5)
        display.request("GET", f"/{tide}")
        print(tide, display.getresponse().read().decode())
        display.close()
    serving.join()
