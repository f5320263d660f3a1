"""Pack the contracts of a year into a zip on the share."""
import sys
import zipfile
from pathlib import Path

SOURCE = Path(r"\\fs01\legal\contracts")
TARGET = Path(r"\\fs01\legal\archive")


def pack(year: str) -> Path:
    target = TARGET / f"contracts_{year}.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for f in (SOURCE / year).rglob("*.pdf"):
            archive.write(f, f.relative_to(SOURCE))
    return target


def listing(target: Path):
    with zipfile.ZipFile(target) as archive:
        bad = archive.testzip()
        if bad:
            raise SystemExit(f"Damaged: {bad}")
        for info in archive.infolist():
            print(f"{info.file_size:10d} {info.filename}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit("Usage: zip_contracts_plain.py YEAR")
    listing(pack(sys.argv[1]))
