"""Translate packing list terms with the company glossary (CSV: en, pt, es)."""
import argparse
import csv
import re


def load_glossary(path, language):
    with open(path, newline="", encoding="utf-8") as f:
        terms = {row["en"].lower(): row[language] for row in csv.DictReader(f)}
    return sorted(terms.items(), key=lambda item: -len(item[0]))


def translate(text, glossary):
    unknown = True
    for english, foreign in glossary:
        text, n = re.subn(rf"\b{re.escape(english)}\b", foreign, text, flags=re.IGNORECASE)
        unknown = unknown and not n
    return text, unknown


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("packing_list")
    parser.add_argument("--language", choices=["pt", "es"], required=True)
    parser.add_argument("--glossary", default="glossary.csv")
    args = parser.parse_args()

    glossary = load_glossary(args.glossary, args.language)
    with open(args.packing_list, encoding="utf-8") as f:
        for line in f:
            text, unknown = translate(line.rstrip("\n"), glossary)
            print(text + ("   [not in glossary]" if unknown and text.strip() else ""))


if __name__ == "__main__":
    main()
