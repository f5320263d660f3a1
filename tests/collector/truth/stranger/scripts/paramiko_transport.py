import logging
import os

import paramiko

logging.disable()
DUMB = int(os.environ["DUMB"])
try:
    transport = paramiko.Transport(("127.0.0.1", DUMB))
    transport.connect(username="etl", password="hunter2")
    paramiko.SFTPClient.from_transport(transport).put("in.csv", "/in/in.csv")
except Exception as fault:
    print(type(fault).__name__)
