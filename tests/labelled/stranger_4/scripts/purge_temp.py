"""Deletes the temporary files this machine's label printer tool left behind."""
import shutil
import tempfile
import time
from pathlib import Path

MAX_AGE_DAYS = 14


def main():
    base = Path(tempfile.gettempdir()) / "labelprint"
    if not base.is_dir():
        return
    limit = time.time() - MAX_AGE_DAYS * 86400
    freed = 0
    for d in base.iterdir():
        if d.is_dir() and d.stat().st_mtime < limit:
            freed += sum(f.stat().st_size for f in d.rglob("*") if f.is_file())
            shutil.rmtree(d)
    print(f"freed {freed / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
