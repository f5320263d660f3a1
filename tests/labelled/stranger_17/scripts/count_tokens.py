"""Estimate tokens and cost of a folder of manuals. Nothing is sent anywhere."""
import argparse
from pathlib import Path

import tiktoken

PRICES = {"small": 0.15, "large": 2.50}  # per million input tokens


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("folder", type=Path)
    ap.add_argument("--encoding", default="cl100k_base")
    args = ap.parse_args()

    enc = tiktoken.get_encoding(args.encoding)
    total = 0
    for path in sorted(args.folder.rglob("*.txt")):
        n = len(enc.encode(path.read_text(encoding="utf-8", errors="ignore"), disallowed_special=()))
        total += n
        print(f"{n:>10,}  {path.relative_to(args.folder)}")
    print(f"{total:>10,}  total")
    for name, price in PRICES.items():
        print(f"   {name}: about {total / 1e6 * price:.2f} USD per reading")


if __name__ == "__main__":
    main()
