"""Make sure only one copy of the nightly job runs: hold the port, never accept anything on it."""
import os
import socket
import sys
from pathlib import Path

lock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
try:
    lock.bind(("127.0.0.1", int(os.environ["FREE"])))
except OSError:
    print("Another copy is running")
    sys.exit(0)

Path("nightly.log").write_text(f"running as pid {os.getpid()}\n")
lock.close()
