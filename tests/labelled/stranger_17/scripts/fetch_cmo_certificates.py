#!/usr/bin/env python3
"""Fetch certificates of analysis from the contract manufacturer's SFTP."""
import logging
import os
import stat
from pathlib import Path

import paramiko

log = logging.getLogger("coa")
HOST, PORT, USER = "sftp.corvex-cmo.com", 2222, "meridian_qa"
REMOTE = "/outbound/coa"
LOCAL = Path(r"Q:\QA\Incoming\CoA")


def connect():
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    client.connect(HOST, port=PORT, username=USER, key_filename=os.path.expanduser("~/.ssh/corvex_ed25519"))
    return client


def fetch_new(sftp):
    count = 0
    for entry in sftp.listdir_attr(REMOTE):
        if stat.S_ISDIR(entry.st_mode) or not entry.filename.lower().endswith(".pdf"):
            continue
        target = LOCAL / entry.filename
        if target.exists() and target.stat().st_size == entry.st_size:
            continue
        sftp.get(f"{REMOTE}/{entry.filename}", str(target))
        log.info("got %s", entry.filename)
        count += 1
    return count


def main():
    logging.basicConfig(level=logging.INFO)
    LOCAL.mkdir(parents=True, exist_ok=True)
    client = connect()
    try:
        n = fetch_new(client.open_sftp())
        log.info("%d new certificates", n)
    finally:
        client.close()


if __name__ == "__main__":
    main()
