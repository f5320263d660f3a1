"""Hold a port so that nobody else takes it during the update; nothing is served."""
import contextlib
import os
import socket


@contextlib.contextmanager
def held(port: int):
    keeper = socket.socket()
    keeper.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    keeper.bind(("127.0.0.1", port))
    try:
        yield keeper.getsockname()
    finally:
        keeper.close()


with held(int(os.environ["FREE"])) as address:
    print("held", *address)
