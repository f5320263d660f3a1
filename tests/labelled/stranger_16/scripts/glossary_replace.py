"""Replace terms in a Word manual by means of the company's glossary."""
import argparse
import re
from pathlib import Path

import pandas as pd
from docx import Document


def load_glossary(path: Path) -> dict[str, str]:
    df = pd.read_excel(path, usecols=["de", "pt"]).dropna()
    pairs = sorted(zip(df["de"], df["pt"]), key=lambda p: -len(p[0]))
    return dict(pairs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("manual", type=Path)
    parser.add_argument("--glossary", type=Path, default=Path("glossary.xlsx"))
    args = parser.parse_args()

    glossary = load_glossary(args.glossary)
    pattern = re.compile("|".join(re.escape(k) for k in glossary))
    doc = Document(str(args.manual))
    replaced = 0
    for p in doc.paragraphs:
        for run in p.runs:
            run.text, n = pattern.subn(lambda m: glossary[m.group(0)], run.text)
            replaced += n
    doc.save(str(args.manual.with_name(args.manual.stem + "_glossary.docx")))
    print(replaced, "terms replaced")


if __name__ == "__main__":
    main()
