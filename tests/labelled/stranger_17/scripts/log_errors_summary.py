"""Summarise error codes in the SAP interface log."""
import argparse
import collections
import re

PATTERN = re.compile(r"\b(IDOC-\d{4}|RFC-\d{3}|TIMEOUT)\b")


def count_codes(path):
    counter = collections.Counter()
    first, last = {}, {}
    with open(path, encoding="utf-8", errors="replace") as fh:
        for line in fh:
            match = PATTERN.search(line)
            if not match:
                continue
            code = match.group(1)
            stamp = line[:19]
            counter[code] += 1
            first.setdefault(code, stamp)
            last[code] = stamp
    return counter, first, last


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--log", default=r"\\sscnova-app02\interfaces\logs\idoc_in.log")
    ap.add_argument("--top", type=int, default=10)
    args = ap.parse_args()
    counter, first, last = count_codes(args.log)
    print(f"{'code':<12}{'count':>8}  first               last")
    for code, n in counter.most_common(args.top):
        print(f"{code:<12}{n:>8}  {first[code]} {last[code]}")


if __name__ == "__main__":
    main()
