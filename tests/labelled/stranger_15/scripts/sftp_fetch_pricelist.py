"""Download the newest price list from the supplier's SFTP server."""
import logging
import os
from pathlib import Path

import paramiko

log = logging.getLogger("pricelist")
logging.basicConfig(level=logging.INFO)

HOST = "sftp.kettler-bearings.com"
USER = "cust_40817"
KEY = Path.home() / ".ssh" / "kettler_ed25519"
TARGET = Path("/data/purchasing/pricelists")


def fetch():
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    client.connect(HOST, username=USER, key_filename=str(KEY),
                   passphrase=os.environ.get("KETTLER_KEY_PASS"))
    try:
        sftp = client.open_sftp()
        entries = sorted(sftp.listdir_attr("/outbound"), key=lambda e: e.st_mtime)
        newest = entries[-1].filename
        sftp.get(f"/outbound/{newest}", str(TARGET / newest))
        log.info("fetched %s", newest)
    finally:
        client.close()


if __name__ == "__main__":
    fetch()
