import logging
import os

import paramiko

logging.disable()

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    paramiko.SSHClient().connect('localhost', port=DUMB, username='bob', password='hunter2', banner_timeout=2)
except Exception as fault:
    print(type(fault).__name__)
