"""The most frequent errors in the ERP's log."""
import re
import sys
from collections import Counter
from pathlib import Path

LINE = re.compile(r"\bERROR\b\s+(?P<code>[A-Z]{2}-\d{4})?\s*(?P<text>.*)")


def main(path: str) -> None:
    counts: Counter[str] = Counter()
    for line in Path(path).read_text(encoding="utf-8", errors="replace").splitlines():
        match = LINE.search(line)
        if match:
            text = re.sub(r"\d+", "#", match["text"])[:80]
            counts[f"{match['code'] or '-'} {text}"] += 1
    for text, count in counts.most_common(20):
        print(f"{count:6}  {text}")


if __name__ == "__main__":
    main(sys.argv[1])
