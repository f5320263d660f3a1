"""Recebe recados da portaria por HTTP e grava num arquivo."""

import os
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import requests


class Recados(BaseHTTPRequestHandler):
    def do_POST(self):
        recado = self.rfile.read(int(self.headers["Content-Length"])).decode("utf-8")
        with open("recados.txt", "a", encoding="utf-8") as f:
            f.write(recado + "\n")
        self.send_response(204)
        self.end_headers()

    def log_message(self, *args):
        pass


porta = int(os.environ["FREE"])
with HTTPServer(("127.0.0.1", porta), Recados) as servidor:
    fio = threading.Thread(target=servidor.handle_request)
    fio.start()
    print(requests.post(f"http://127.0.0.1:{porta}/recado", data="Visita na recepção".encode(), timeout=5).status_code)
    fio.join()
