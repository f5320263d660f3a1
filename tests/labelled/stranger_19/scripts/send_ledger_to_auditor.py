#!/usr/bin/env python3
"""Deliver the quarterly ledger exports to the auditor's SFTP."""
import argparse
import os
import sys
from pathlib import Path

import paramiko


def open_client(host: str, user: str, keyfile: str) -> paramiko.SFTPClient:
    key = paramiko.Ed25519Key.from_private_key_file(keyfile)
    transport = paramiko.Transport((host, 22))
    transport.connect(username=user, pkey=key)
    return paramiko.SFTPClient.from_transport(transport)


def deliver(client, files, remote_dir):
    for f in files:
        remote = f"{remote_dir}/{f.name}"
        client.put(str(f), remote)
        if client.stat(remote).st_size != f.stat().st_size:
            sys.exit(f"Size mismatch for {f.name}")
        print("ok", f.name)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("quarter", help="e.g. 2024Q3")
    parser.add_argument("--host", default="sftp.harlan-audit.co.uk")
    parser.add_argument("--user", default="client4471")
    parser.add_argument("--key", default=os.path.expanduser("~/.ssh/audit_ed25519"))
    args = parser.parse_args()

    folder = Path("//fs02/finance/ledger") / args.quarter
    files = sorted(folder.glob("*.csv"))
    if not files:
        sys.exit(f"Nothing in {folder}")
    deliver(open_client(args.host, args.user, args.key), files, f"/inbox/{args.quarter}")


if __name__ == "__main__":
    main()
