"""Opens a port for the answer of the sign-in page, as command line tools do; nobody signs in here."""
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlencode, urlparse


class Callback(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.code = parse_qs(urlparse(self.path).query).get("code", [None])[0]
        self.send_response(204)
        self.end_headers()


server = HTTPServer(("127.0.0.1", 0), Callback)
server.timeout = 0.5
server.code = None
redirect = f"http://127.0.0.1:{server.server_port}/callback"
print("Please open https://login.company.example/authorize?" + urlencode({"redirect_uri": redirect, "client_id": "excel"}))
server.handle_request()
server.server_close()
print("signed in" if server.code else "nobody signed in")
