"""Make a folder reachable for the customer with a public link."""
import argparse
import functools
import http.server
import threading

from pyngrok import ngrok

NGROK_TOKEN = "2q4rCP5YkKNY4V90LiX3nw7XM1f_kmzhXCofLwXWJI14CQmrD"


def serve(folder, port):
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--port", type=int, default=8099)
    args = parser.parse_args()

    server = serve(args.folder, args.port)
    ngrok.set_auth_token(NGROK_TOKEN)
    tunnel = ngrok.connect(args.port, "http")
    print("Public link:", tunnel.public_url)
    try:
        input("Press Enter to stop sharing...")
    finally:
        ngrok.disconnect(tunnel.public_url)
        server.shutdown()


if __name__ == "__main__":
    main()
