"""Copy new CAD drawings to the engineering share."""
import filecmp
import shutil
from pathlib import Path

SOURCE = Path("drawings")
TARGET = Path(r"\\filesrv02\engineering\drawings")


def main() -> None:
    copied = 0
    for path in SOURCE.rglob("*.dwg"):
        target = TARGET / path.relative_to(SOURCE)
        if target.exists() and filecmp.cmp(path, target):
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, target)
        copied += 1
    print(f"{copied} drawings copied")


if __name__ == "__main__":
    main()
