"""Estimates how many tokens our product texts would have. Nothing is sent anywhere."""
import csv
import sys

import tiktoken

PRICE_PER_MILLION = 0.15


def main():
    enc = tiktoken.get_encoding("cl100k_base")
    total = 0
    with open(sys.argv[1], encoding="utf-8") as fh:
        for row in csv.DictReader(fh):
            n = len(enc.encode(row["text"]))
            total += n
            if n > 2000:
                print(row["sku"], "is long:", n)
    print(f"{total} tokens, about {total / 1e6 * PRICE_PER_MILLION:.2f} USD if we ever send them")


if __name__ == "__main__":
    main()
