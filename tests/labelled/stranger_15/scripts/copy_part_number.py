"""Build a part number and put it on the clipboard."""
import argparse

import pyperclip

MATERIAL = {"steel": "S", "alu": "A", "brass": "B"}


def checksum(digits: str) -> int:
    total = sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits))
    return (10 - total % 10) % 10


def build(series: int, diameter: int, material: str) -> str:
    core = f"{series:04d}{diameter:03d}"
    return f"{MATERIAL[material]}-{core}-{checksum(core)}"


if __name__ == "__main__":
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("series", type=int)
    ap.add_argument("diameter", type=int)
    ap.add_argument("material", choices=MATERIAL)
    args = ap.parse_args()
    number = build(args.series, args.diameter, args.material)
    pyperclip.copy(number)
    print(f"{number} (copied)")
