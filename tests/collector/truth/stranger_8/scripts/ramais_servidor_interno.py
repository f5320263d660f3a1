"""Serve a lista de ramais na rede interna e confere a resposta."""
import json
import os
import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer

with open("in.json", encoding="utf-8") as arquivo:
    RAMAIS = json.load(arquivo)


class Ramais(BaseHTTPRequestHandler):
    def do_GET(self):
        corpo = json.dumps(RAMAIS).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(corpo)))
        self.end_headers()
        self.wfile.write(corpo)

    def log_message(self, *partes):
        pass


porta = int(os.environ["FREE"])
servidor = HTTPServer(("127.0.0.1", porta), Ramais)
threading.Thread(target=servidor.serve_forever, daemon=True).start()
with urllib.request.urlopen(f"http://127.0.0.1:{porta}/ramais", timeout=5) as resposta:
    print(json.load(resposta))
servidor.shutdown()
servidor.server_close()
