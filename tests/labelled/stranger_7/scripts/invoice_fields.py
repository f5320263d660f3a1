#!/usr/bin/env python3
"""Extract header fields from supplier invoices with an LLM."""
import argparse
import csv
import json
import os
import sys
from pathlib import Path

import pdfplumber
from openai import OpenAI

FIELDS = ["supplier", "invoice_number", "invoice_date", "currency", "net", "vat", "gross", "po_number"]


def pdf_text(path: Path, max_pages: int = 3) -> str:
    with pdfplumber.open(path) as pdf:
        return "\n".join(page.extract_text() or "" for page in pdf.pages[:max_pages])


def extract(client: OpenAI, text: str) -> dict:
    completion = client.responses.create(
        model="gpt-4.1-mini",
        input=[
            {"role": "system", "content": f"Return only JSON with the keys {FIELDS}. Use null if missing."},
            {"role": "user", "content": text[:12000]},
        ],
    )
    return json.loads(completion.output_text)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=Path("invoices.csv"))
    args = parser.parse_args()

    if not os.getenv("OPENAI_API_KEY"):
        sys.exit("OPENAI_API_KEY is not set")
    client = OpenAI()

    with args.output.open("w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out, fieldnames=["file", *FIELDS], extrasaction="ignore")
        writer.writeheader()
        for pdf in sorted(args.folder.glob("*.pdf")):
            try:
                writer.writerow({"file": pdf.name, **extract(client, pdf_text(pdf))})
            except (json.JSONDecodeError, KeyError) as exc:
                print(f"{pdf.name}: {exc}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
