"""Random pass phrases for devices; nothing is stored."""
import argparse
import math
import secrets

parser = argparse.ArgumentParser()
parser.add_argument("words", help="text file with one word a line")
parser.add_argument("-n", type=int, default=5, help="words a phrase")
parser.add_argument("-c", "--count", type=int, default=10)
args = parser.parse_args()

with open(args.words, encoding="utf-8") as f:
    words = sorted({w.strip().lower() for w in f if 4 <= len(w.strip()) <= 8})

print(f"{len(words)} words, {args.n * math.log2(len(words)):.0f} bits a phrase\n")
for _ in range(args.count):
    password = "-".join(secrets.choice(words) for _ in range(args.n))
    print(f"  {password}{secrets.randbelow(90) + 10}")
