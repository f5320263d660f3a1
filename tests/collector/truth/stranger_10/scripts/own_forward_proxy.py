"""A forward proxy that notes who wants where, and a client behind it. For the talk on egress rules."""
import http.server
import os
import threading
import urllib.request

INNER = f"http://127.0.0.1:{os.environ['HTTP']}"


class Noting(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        with open("egress_notes.txt", "a") as notes:
            notes.write(f"{self.command} {self.path}\n")
        body = b"not from here"
        self.send_response(403)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


with http.server.ThreadingHTTPServer(("127.0.0.1", int(os.environ["FREE"])), Noting) as proxy:
    threading.Thread(target=proxy.serve_forever, daemon=True).start()
    behind = urllib.request.build_opener(urllib.request.ProxyHandler({"http": f"http://127.0.0.1:{proxy.server_port}"}))
    for url in ("http://weather.harbour.example/tide", "http://files.harbour.example:8081/plan"):
        try:
            behind.open(url, timeout=5)
        except urllib.error.HTTPError as refused:
            print(url, refused.code)
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    print(direct.open(INNER + "/inner", timeout=5).status)
    proxy.shutdown()
