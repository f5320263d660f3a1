"""Adds up a column of numbers and puts the total on the clipboard for pasting into the ERP."""
import sys
from decimal import Decimal, InvalidOperation

import pyperclip


def parse(text):
    try:
        return Decimal(text.strip().replace(".", "").replace(",", "."))
    except InvalidOperation:
        return None


def main():
    if len(sys.argv) < 2:
        sys.exit("usage: sum_to_clip.py numbers.txt")
    with open(sys.argv[1], encoding="utf-8") as fh:
        values = [v for v in map(parse, fh) if v is not None]
    total = sum(values, Decimal(0))
    pyperclip.copy(f"{total:.2f}".replace(".", ","))
    print(f"{len(values)} numbers, total {total:.2f} copied")


if __name__ == "__main__":
    main()
