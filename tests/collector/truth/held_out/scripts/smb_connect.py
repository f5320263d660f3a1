import os
import uuid

from smbprotocol.connection import Connection

DUMB = int(os.environ["DUMB"])
try:
    Connection(uuid.uuid4(), "127.0.0.1", DUMB).connect(timeout=2)
except Exception as fault:
    print(type(fault).__name__)
