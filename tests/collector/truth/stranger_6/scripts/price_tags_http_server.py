"""Serves the price list to the label printers on the shop floor."""
import csv
import json
import os
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.request import urlopen


class Prices(BaseHTTPRequestHandler):
    def do_GET(self):
        with open("in.csv", newline="") as f:
            body = json.dumps(list(csv.DictReader(f))).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


with HTTPServer(("127.0.0.1", int(os.environ["FREE"])), Prices) as server:
    threading.Thread(target=server.handle_request, daemon=True).start()
    with urlopen(f"http://127.0.0.1:{server.server_port}/", timeout=5) as response:
        print(json.load(response))
