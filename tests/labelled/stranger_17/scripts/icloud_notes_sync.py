"""
Copy negotiation sheets into iCloud Drive so they show up on the phone.
"""
import filecmp
import os
import shutil
from pathlib import Path

SETTINGS = {
    "source": os.environ.get("NEGO_DIR", r"\\autoprime-fs\sales\negotiations"),
    "patterns": ("*.xlsx", "*.docx"),
    "sub": "Work/Negotiations",
}


def icloud_root() -> Path:
    candidates = [
        Path.home() / "iCloudDrive",
        Path.home() / "Library/Mobile Documents/com~apple~CloudDocs",
    ]
    for c in candidates:
        if c.exists():
            return c
    raise SystemExit("iCloud Drive is not set up on this computer")


def copy_new(src: Path, dst: Path) -> int:
    done = 0
    dst.mkdir(parents=True, exist_ok=True)
    for pattern in SETTINGS["patterns"]:
        for item in src.glob(pattern):
            target = dst / item.name
            if target.exists() and filecmp.cmp(item, target, shallow=True):
                continue
            shutil.copy2(item, target)
            done += 1
    return done


if __name__ == "__main__":
    n = copy_new(Path(SETTINGS["source"]), icloud_root() / SETTINGS["sub"])
    print(f"{n} sheets copied")
