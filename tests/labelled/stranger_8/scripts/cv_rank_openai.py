"""Rank applicants' CVs against a vacancy text."""
import csv
import json
from pathlib import Path

import pdfplumber
from openai import OpenAI

client = OpenAI()  # reads OPENAI_API_KEY
VACANCY = Path("vacancy.txt").read_text(encoding="utf-8")
PROMPT = "Score this applicant from 0 to 100 for the vacancy. Answer as JSON with name, score and reason."


def text_of(pdf: Path) -> str:
    with pdfplumber.open(pdf) as doc:
        return "\n".join(page.extract_text() or "" for page in doc.pages)


def score(cv: str) -> dict:
    answer = client.chat.completions.create(
        model="gpt-4o-mini",
        response_format={"type": "json_object"},
        messages=[
            {"role": "system", "content": PROMPT},
            {"role": "user", "content": f"VACANCY\n{VACANCY}\n\nCV\n{cv}"},
        ],
    )
    return json.loads(answer.choices[0].message.content)


rows = [score(text_of(pdf)) | {"file": pdf.name} for pdf in sorted(Path("applicants").glob("*.pdf"))]
rows.sort(key=lambda row: row["score"], reverse=True)
with open("ranking.csv", "w", newline="", encoding="utf-8") as out:
    writer = csv.DictWriter(out, ["score", "name", "reason", "file"])
    writer.writeheader()
    writer.writerows(rows)
