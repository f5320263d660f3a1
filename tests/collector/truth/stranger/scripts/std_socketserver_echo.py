import os
import socket
import socketserver
import threading

FREE = int(os.environ["FREE"])


class Echo(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.readline())


socketserver.TCPServer.allow_reuse_address = True
with socketserver.TCPServer(("127.0.0.1", FREE), Echo) as server:
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with socket.create_connection(("127.0.0.1", FREE), timeout=5) as link:
        link.sendall(b"scale?\n")
        print(link.recv(100))
    server.shutdown()
