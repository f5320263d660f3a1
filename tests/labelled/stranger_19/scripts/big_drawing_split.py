"""Split a large drawing into parts for the PLM import."""
import hashlib
import sys
from pathlib import Path

PART_SIZE = 20 * 1024 * 1024


def split(path: Path):
    number = 0
    with path.open("rb") as fh:
        while chunk := fh.read(PART_SIZE):
            number += 1
            part = path.with_name(f"{path.name}.{number:03d}")
            part.write_bytes(chunk)
            digest = hashlib.sha256(chunk).hexdigest()
            yield part, digest


def main():
    if len(sys.argv) != 2:
        print("Usage: big_drawing_split.py <drawing.step>")
        return
    drawing = Path(sys.argv[1])
    with drawing.with_suffix(".sha256").open("w") as sums:
        for part, digest in split(drawing):
            print(part.name)
            sums.write(f"{digest}  {part.name}\n")


if __name__ == "__main__":
    main()
