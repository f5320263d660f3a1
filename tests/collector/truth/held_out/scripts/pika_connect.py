import os

import pika

DUMB = int(os.environ["DUMB"])
try:
    place = pika.ConnectionParameters("127.0.0.1", DUMB, socket_timeout=2, blocked_connection_timeout=2)
    pika.BlockingConnection(place)
except Exception as fault:
    print(type(fault).__name__)
