"""Quadro de avisos do setor: serve uma página e confere que está no ar."""
import os
import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

AVISOS = ["Reunião às 14h", "Café novo na copa"]


class Quadro(BaseHTTPRequestHandler):
    def do_GET(self):
        corpo = ("<ul>" + "".join(f"<li>{a}</li>" for a in AVISOS) + "</ul>").encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(corpo)))
        self.end_headers()
        self.wfile.write(corpo)

    def log_message(self, *_):
        pass


servidor = ThreadingHTTPServer(("127.0.0.1", int(os.environ["FREE"])), Quadro)
threading.Thread(target=servidor.serve_forever, daemon=True).start()
with urllib.request.urlopen(f"http://127.0.0.1:{os.environ['FREE']}/") as r:
    print(r.read().decode())
servidor.shutdown()
servidor.server_close()
