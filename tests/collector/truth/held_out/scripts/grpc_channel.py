import os

import grpc

DUMB = int(os.environ["DUMB"])
try:
    with grpc.insecure_channel(f"127.0.0.1:{DUMB}") as channel:
        grpc.channel_ready_future(channel).result(timeout=2)
except Exception as fault:
    print(type(fault).__name__)
