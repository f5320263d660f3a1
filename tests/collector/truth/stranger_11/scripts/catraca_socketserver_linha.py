"""Simula a catraca: um servidor de linhas e três crachás que passam."""
import contextlib
import os
import socket
import socketserver
import threading

AUTORIZADOS = {"1001": "Zuleide", "1002": "Evaristo"}


class Catraca(socketserver.StreamRequestHandler):
    def handle(self):
        cracha = self.rfile.readline().decode().strip()
        self.wfile.write(("abre " + AUTORIZADOS[cracha] if cracha in AUTORIZADOS else "nega").encode() + b"\n")


porta = int(os.environ["FREE"])
socketserver.ThreadingTCPServer.allow_reuse_address = True
with socketserver.ThreadingTCPServer(("127.0.0.1", porta), Catraca) as servidor:
    threading.Thread(target=servidor.serve_forever, daemon=True).start()
    for cracha in ("1001", "1002", "9999"):
        with contextlib.closing(socket.create_connection(("localhost", porta), timeout=4)) as leitor:
            leitor.sendall(cracha.encode() + b"\n")
            print(cracha, leitor.recv(100).decode().strip())
    servidor.shutdown()
