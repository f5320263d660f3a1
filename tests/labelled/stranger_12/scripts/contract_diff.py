import argparse
import difflib
from pathlib import Path

from docx import Document


def paragraphs(path: Path) -> list:
    return [" ".join(p.text.split()) for p in Document(path).paragraphs if p.text.strip()]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("standard", type=Path)
    parser.add_argument("contract", type=Path)
    parser.add_argument("--out", type=Path, default=Path("difference.html"))
    args = parser.parse_args()
    page = difflib.HtmlDiff(wrapcolumn=70).make_file(
        paragraphs(args.standard), paragraphs(args.contract),
        fromdesc=args.standard.name, todesc=args.contract.name, context=True, numlines=1,
    )
    args.out.write_text(page, encoding="utf-8")
    print("see", args.out)


main()
