"""Extract tables from a PDF. Says which packages are missing."""
import sys
from importlib.util import find_spec

REQUIRED = ("pdfplumber", "pandas", "openpyxl")
missing = [name for name in REQUIRED if find_spec(name) is None]
if missing:
    sys.exit("Please ask IT to install: " + ", ".join(missing))

import pandas as pd  # noqa: E402
import pdfplumber  # noqa: E402


def main(path: str):
    frames = []
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            for table in page.extract_tables():
                frames.append(pd.DataFrame(table[1:], columns=table[0]))
    if not frames:
        sys.exit("no table found")
    pd.concat(frames).to_excel("tables.xlsx", index=False)


if __name__ == "__main__":
    main(sys.argv[1])
