"""Validate storage bin addresses such as A03-12-2."""
import re
import sys
from collections import Counter

ADDRESS = re.compile(r"^(?P<aisle>[A-H]\d{2})-(?P<rack>\d{2})-(?P<level>[0-6])$")


def check(lines):
    seen = Counter()
    for number, line in enumerate(lines, 1):
        address = line.strip().upper()
        if not address:
            continue
        seen[address] += 1
        match = ADDRESS.match(address)
        if not match:
            yield number, address, "wrong format"
        elif int(match["rack"]) > 48:
            yield number, address, "rack does not exist"
        elif seen[address] == 2:
            yield number, address, "duplicate"


def main():
    path = sys.argv[1] if len(sys.argv) > 1 else "bin_addresses.txt"
    with open(path, encoding="utf-8") as f:
        problems = list(check(f))
    for number, address, reason in problems:
        print(f"line {number}: {address} - {reason}")
    print(f"{len(problems)} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
