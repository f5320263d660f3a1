"""Serve the price list to the kiosk on the local network and check that it answers."""
import http.server
import os
import threading
import urllib.request

PORT = int(os.environ["FREE"])


class PriceHandler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = b"<h1>Prices</h1>"
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format, *args):
        pass


server = http.server.ThreadingHTTPServer(("0.0.0.0", PORT), PriceHandler)
threading.Thread(target=server.serve_forever, daemon=True).start()
with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/", timeout=5) as reply:
    print("kiosk answers", reply.status)
server.shutdown()
server.server_close()
