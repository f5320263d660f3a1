import os
from multiprocessing.connection import Listener

FREE = int(os.environ["FREE"])
try:
    Listener(("127.0.0.1", FREE), authkey=b"hunter2").close()
except Exception as fault:
    print(type(fault).__name__)
