import os
import socket
import socketserver
import threading
import time


class Scan(socketserver.StreamRequestHandler):
    def handle(self):
        code = self.rfile.readline().strip().decode()
        with open("scans.log", "a") as f:
            f.write(f"{time.time():.0f} {code}\n")
        self.wfile.write(b"OK\n")


with socketserver.TCPServer(("127.0.0.1", int(os.environ["FREE"])), Scan) as server:
    threading.Thread(target=server.handle_request, daemon=True).start()
    with socket.create_connection(server.server_address, timeout=5) as reader:
        reader.sendall(b"5601234567890\n")
        print(reader.recv(16))
