"""Download the distributor's stock list and store it on the sales share."""
import os
from ftplib import FTP_TLS
from pathlib import Path


class StockListDownload:
    def __init__(self, host, user, password):
        self.session = FTP_TLS(host, timeout=30)
        self.session.login(user, password)
        self.session.prot_p()

    def fetch(self, remote: str, target: Path):
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as handle:
            self.session.retrbinary(f"RETR {remote}", handle.write)
        print(f"Saved {target} ({target.stat().st_size} bytes)")

    def close(self):
        self.session.quit()


def main():
    job = StockListDownload(
        os.environ.get("DIST_FTP_HOST", "ftp.norwell-distribution.com"),
        os.environ["DIST_FTP_USER"],
        os.environ["DIST_FTP_PASS"],
    )
    try:
        job.fetch("outgoing/stock_today.csv", Path(r"S:\Sales\Distributor\stock_today.csv"))
    finally:
        job.close()


if __name__ == "__main__":
    main()
