"""Serve a folder over the internet through an ngrok tunnel."""
import argparse
import functools
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

from pyngrok import ngrok


def serve(folder: str, port: int) -> ThreadingHTTPServer:
    handler = functools.partial(SimpleHTTPRequestHandler, directory=folder)
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("folder", nargs="?", default=r"\\fs01\projects\P-2291\handover")
    p.add_argument("--port", type=int, default=8123)
    a = p.parse_args()
    server = serve(a.folder, a.port)
    tunnel = ngrok.connect(a.port, "http")
    print("Send this link to the partner:", tunnel.public_url)
    input("Enter to stop ")
    ngrok.disconnect(tunnel.public_url)
    server.shutdown()


if __name__ == "__main__":
    main()
