"""Look at the disk usage of the file server (fabric)."""
import logging
import os

from fabric import Connection

logging.getLogger("paramiko").setLevel(logging.CRITICAL)
server = Connection(
    "localhost", user="monitor", port=int(os.environ["DUMB"]), connect_timeout=4,
    connect_kwargs={"password": "secret", "allow_agent": False, "look_for_keys": False, "banner_timeout": 4},
)
try:
    print(server.run("df -h", hide=True).stdout)
except Exception as error:
    print("file server:", type(error).__name__)
