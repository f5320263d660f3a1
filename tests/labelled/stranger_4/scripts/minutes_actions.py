"""Collects the lines starting with TODO or ACTION from the minutes, counts words per section."""
import re
import sys
from pathlib import Path

import nltk

ACTION = re.compile(r"^\s*(?:TODO|ACTION)\s*[:\-]\s*(.+)$", re.IGNORECASE | re.MULTILINE)


def main():
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        words = nltk.tokenize.wordpunct_tokenize(text)
        print(f"== {path.name}: {len(words)} tokens")
        for m in ACTION.finditer(text):
            print("  -", m.group(1).strip())


if __name__ == "__main__":
    main()
