"""Takes badge numbers from the door readers, one line each."""
import os
import socket
import socketserver
import threading


class Reader(socketserver.StreamRequestHandler):
    def handle(self):
        badge = self.rfile.readline().decode().strip()
        with open("badges.log", "a") as log:
            log.write(badge + "\n")
        self.wfile.write(b"OK\n")


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True


with Server(("0.0.0.0", int(os.environ["FREE"])), Reader) as server:
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with socket.create_connection(("localhost", int(os.environ["FREE"])), timeout=5) as test:
        test.sendall(b"000-TEST\n")
        print(test.recv(10))
    server.shutdown()
