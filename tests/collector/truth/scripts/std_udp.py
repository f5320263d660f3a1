import os
import socket

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', DUMB))
