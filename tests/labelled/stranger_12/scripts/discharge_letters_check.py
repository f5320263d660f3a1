import argparse
import sys
from pathlib import Path

from docx import Document

HEADINGS = ["Diagnoses", "Course", "Medication", "Recommendations", "Next appointment"]


def headings_of(path: Path) -> set:
    return {
        p.text.strip().rstrip(":")
        for p in Document(path).paragraphs
        if p.style.name.startswith("Heading")
    }


def main():
    parser = argparse.ArgumentParser(description="Which headings are missing in our templates?")
    parser.add_argument("folder", type=Path)
    args = parser.parse_args()

    faulty = 0
    for template in sorted(args.folder.glob("*.docx")):
        missing = [h for h in HEADINGS if h not in headings_of(template)]
        if missing:
            faulty += 1
            print(f"{template.name}: missing {', '.join(missing)}")
    print(f"{faulty} template(s) incomplete")
    sys.exit(1 if faulty else 0)


if __name__ == "__main__":
    main()
