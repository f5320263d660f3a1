"""Pretends to be the Zebra printer so that the labels can be looked at first."""
import os
import socket
import threading

ZPL = b"^XA^FO50,50^ADN,36,20^FDPALLET 0042^FS^XZ"

printer = socket.create_server(("0.0.0.0", int(os.environ["FREE"])))


def receive():
    connection, _ = printer.accept()
    with connection, open("label.zpl", "wb") as f:
        while data := connection.recv(1024):
            f.write(data)


thread = threading.Thread(target=receive)
thread.start()
with socket.create_connection(("localhost", int(os.environ["FREE"])), timeout=5) as client:
    client.sendall(ZPL)
thread.join()
printer.close()
