"""Words, tokens and what a machine translation would cost. Counts only, asks nobody."""
from pathlib import Path

import tiktoken

PRICE_IN, PRICE_OUT = 2.50, 10.00  # dollars per million tokens, gpt-4o
encoding = tiktoken.get_encoding("o200k_base")

total = 0
print(f"{'manuscript':40}{'words':>9}{'tokens':>9}{'cost':>8}")
for path in sorted(Path("manuscripts").glob("*.txt")):
    text = path.read_text(encoding="utf-8")
    tokens = len(encoding.encode(text))
    cost = tokens / 1e6 * (PRICE_IN + PRICE_OUT * 1.15)
    total += cost
    print(f"{path.stem[:39]:40}{len(text.split()):9d}{tokens:9d}{cost:8.2f}")
print(f"{'':58}{total:8.2f}")
