"""Download delivery notes from the foundry's SFTP server into our share."""
import argparse
import logging
import os
from pathlib import Path

import paramiko

log = logging.getLogger("delivery_notes")
HOST = "sftp.giesserei-hollmann.example"
REMOTE_DIR = "/outgoing/maschbau"


def connect() -> paramiko.SSHClient:
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    client.connect(HOST, username="maschbau", key_filename=os.path.expanduser("~/.ssh/foundry_ed25519"))
    return client


def pull(target: Path) -> int:
    count = 0
    target.mkdir(parents=True, exist_ok=True)
    with connect() as client, client.open_sftp() as sftp:
        for name in sftp.listdir(REMOTE_DIR):
            local = target / name
            if local.exists() or not name.endswith(".pdf"):
                continue
            sftp.get(f"{REMOTE_DIR}/{name}", str(local))
            log.info("received %s", name)
            count += 1
    return count


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    parser = argparse.ArgumentParser()
    parser.add_argument("--target", type=Path, default=Path(r"\\fs01\purchase\delivery_notes"))
    print(pull(parser.parse_args().target), "delivery notes received")
