import os
from wsgiref.simple_server import make_server

FREE = int(os.environ["FREE"])
try:
    with make_server("127.0.0.1", FREE, None) as server:
        server.timeout = 0.1
        server.handle_request()
except Exception as fault:
    print(type(fault).__name__)
