"""Upload 3D models to the partner offices listed in TARGETS."""
import argparse
import os
from ftplib import FTP
from pathlib import Path

TARGETS = {
    "statik-plus": {"host": "ftp.statik-plus.at", "user": "ib_moser", "env": "FTP_STATIK", "dir": "/eingang"},
    "tga-huber": {"host": "transfer.tga-huber.de", "user": "moser", "env": "FTP_TGA", "dir": "/in/moser"},
}


def upload(target: dict, files: list[Path]):
    with FTP(target["host"], timeout=60) as ftp:
        ftp.login(target["user"], os.environ[target["env"]])
        ftp.cwd(target["dir"])
        for f in files:
            with f.open("rb") as fh:
                ftp.storbinary(f"STOR {f.name}", fh, blocksize=1 << 16)
            print("sent", f.name)


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("partner", choices=TARGETS)
    p.add_argument("files", nargs="+", type=Path)
    a = p.parse_args()
    upload(TARGETS[a.partner], a.files)


if __name__ == "__main__":
    main()
