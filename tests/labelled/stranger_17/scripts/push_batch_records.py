#!/usr/bin/env python3
"""Transfer signed batch records to the contract manufacturer."""
import argparse
import logging
from dataclasses import dataclass
from pathlib import Path

import paramiko

log = logging.getLogger("batch_push")


@dataclass
class Target:
    host: str = "sftp.corvex-cmo.com"
    port: int = 2222
    user: str = "meridian_qa"
    key: Path = Path.home() / ".ssh" / "corvex_ed25519"
    folder: str = "/inbound/batch_records"


class Uploader:
    def __init__(self, target: Target):
        self.target = target
        self.client = paramiko.SSHClient()
        self.client.load_system_host_keys()

    def __enter__(self):
        self.client.connect(
            self.target.host,
            port=self.target.port,
            username=self.target.user,
            key_filename=str(self.target.key),
        )
        self.sftp = self.client.open_sftp()
        return self

    def __exit__(self, *exc):
        self.sftp.close()
        self.client.close()

    def send(self, pdf: Path):
        remote = f"{self.target.folder}/{pdf.name}"
        self.sftp.put(str(pdf), remote)
        size = self.sftp.stat(remote).st_size
        if size != pdf.stat().st_size:
            raise IOError(f"size mismatch for {pdf.name}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--outbox", type=Path, default=Path(r"Q:\QA\Released\outbox"))
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    pdfs = sorted(args.outbox.glob("*_signed.pdf"))
    if not pdfs:
        log.info("nothing to send")
        return
    with Uploader(Target()) as up:
        for pdf in pdfs:
            up.send(pdf)
            pdf.rename(pdf.parent / "sent" / pdf.name)
            log.info("sent %s", pdf.name)


if __name__ == "__main__":
    main()
