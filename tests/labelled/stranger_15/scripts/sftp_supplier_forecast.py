"""Transfer the monthly demand forecast to the supplier's SFTP server."""
import logging
import os
from datetime import date
from pathlib import Path

import paramiko

log = logging.getLogger("forecast")
logging.basicConfig(level=logging.INFO)

HOST = "sftp.kettler-bearings.com"
PORT = 22
USER = "cust_40817"
KEY = Path.home() / ".ssh" / "kettler_ed25519"
LOCAL = Path(f"/data/planning/forecast_{date.today():%Y%m}.csv")


def send():
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    client.connect(HOST, port=PORT, username=USER, key_filename=str(KEY),
                   passphrase=os.environ.get("KETTLER_KEY_PASS"))
    try:
        sftp = client.open_sftp()
        remote = f"/inbound/{LOCAL.name}"
        sftp.put(str(LOCAL), remote)
        log.info("sent %s, %d bytes", remote, sftp.stat(remote).st_size)
    finally:
        client.close()


if __name__ == "__main__":
    send()
