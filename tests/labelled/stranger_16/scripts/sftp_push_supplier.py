"""Push the drawings of open orders to the foundry's SFTP server."""
import argparse
import logging
import os
from pathlib import Path

import paramiko

log = logging.getLogger("drawings")
HOST = "sftp.giesserei-hollmann.example"
REMOTE_DIR = "/incoming/maschbau"


def connect() -> paramiko.SSHClient:
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    client.connect(HOST, username="maschbau", key_filename=os.path.expanduser("~/.ssh/foundry_ed25519"))
    return client


def push(folder: Path) -> int:
    count = 0
    with connect() as client, client.open_sftp() as sftp:
        for drawing in sorted(folder.glob("*.step")):
            sftp.put(str(drawing), f"{REMOTE_DIR}/{drawing.name}")
            log.info("sent %s", drawing.name)
            count += 1
    return count


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    args = parser.parse_args()
    print(push(args.folder), "drawings sent")
