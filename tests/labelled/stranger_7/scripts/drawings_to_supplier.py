"""Transfer released drawings to the toolmaker's FTP server."""
import ftplib
import sys
from pathlib import Path

HOST = "ftp.toolmaker-huang.example"
USERNAME = "customer_417"
PASSWORD = "die-cast417X"
RELEASED = Path(r"\\plm\released")


def upload(part_numbers):
    sent = 0
    with ftplib.FTP(HOST, timeout=60) as ftp:
        ftp.login(USERNAME, PASSWORD)
        ftp.cwd("/incoming")
        for number in part_numbers:
            for path in RELEASED.glob(f"{number}_*.step"):
                with path.open("rb") as f:
                    ftp.storbinary(f"STOR {path.name}", f)
                sent += 1
                print("sent", path.name)
    return sent


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: drawings_to_supplier.py PART_NUMBER [PART_NUMBER ...]")
    try:
        print(f"{upload(sys.argv[1:])} drawings transferred")
    except ftplib.all_errors as exc:
        sys.exit(f"FTP error: {exc}")
