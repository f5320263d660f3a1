import os
import socket

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
for host in ('localhost', '127.0.0.1'):
    socket.create_connection((host, DUMB)).close()
