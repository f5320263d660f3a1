"""Transfer the current price catalogue to the distributor's FTP account."""
import os
from ftplib import FTP_TLS
from pathlib import Path


class CatalogueTransfer:
    def __init__(self, host, user, password):
        self.host = host
        self.user = user
        self.password = password
        self.session = None

    def __enter__(self):
        self.session = FTP_TLS(self.host, timeout=30)
        self.session.login(self.user, self.password)
        self.session.prot_p()
        return self

    def __exit__(self, *exc):
        self.session.quit()

    def put(self, path: Path):
        with path.open("rb") as handle:
            self.session.storbinary(f"STOR incoming/{path.name}", handle)
        print(f"{path.name}: {path.stat().st_size} bytes sent")


def newest(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern), key=lambda p: p.stat().st_mtime)
    if not found:
        raise SystemExit("No catalogue found")
    return found[-1]


if __name__ == "__main__":
    source = Path(r"S:\Sales\Catalogues")
    with CatalogueTransfer(
        os.environ.get("DIST_FTP_HOST", "ftp.norwell-distribution.com"),
        os.environ["DIST_FTP_USER"],
        os.environ["DIST_FTP_PASS"],
    ) as transfer:
        transfer.put(newest(source, "catalogue_*.xlsx"))
