import os
import threading
from urllib.request import urlopen
from wsgiref.simple_server import WSGIRequestHandler, make_server


class Quiet(WSGIRequestHandler):
    def log_message(self, *args):
        pass


def report(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
    return [b"<h1>Open invoices</h1><p>17 invoices, 4 overdue</p>"]


with make_server("0.0.0.0", int(os.environ["FREE"]), report, handler_class=Quiet) as httpd:
    threading.Thread(target=httpd.handle_request, daemon=True).start()
    print(urlopen(f"http://localhost:{httpd.server_port}/", timeout=5).status)
