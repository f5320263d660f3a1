"""Checksums of the scan files, one process each (the scanner folder is big on the real machine)."""
import hashlib
import multiprocessing
from pathlib import Path


def scans(count: int) -> list[Path]:
    for n in range(count):
        path = Path(f"scan_{n:02}.tif")
        path.write_bytes(bytes([n]) * 5000)
        yield path


def checksum(path: Path) -> str:
    with path.open("rb") as data:
        return hashlib.file_digest(data, "md5").hexdigest()


if __name__ == "__main__":
    found = list(scans(3))
    with multiprocessing.get_context("fork").Pool(2) as pool:
        sums = pool.map(checksum, found)
    with open("scans.md5", "w") as listing:
        listing.writelines(f"{digest}  {path.name}\n" for digest, path in zip(sums, found))
