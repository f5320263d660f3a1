"""Rank applicants for an opening by having Claude read their CVs."""
import json
from pathlib import Path

import anthropic
import pandas as pd
from pypdf import PdfReader

CVS = Path("R:/HR/Openings/store_manager")
PROMPT = (
    "You get the CV of an applicant for the position of store manager. Answer with JSON: "
    '{"name": ..., "age": ..., "years_retail": ..., "score": 0-10, "why": ...}\n\n'
)
client = anthropic.Anthropic()


def cv_text(pdf):
    return "\n".join(page.extract_text() or "" for page in PdfReader(pdf).pages)[:15000]


def rate(text):
    reply = client.messages.create(
        model="claude-3-5-sonnet-latest",
        max_tokens=400,
        messages=[{"role": "user", "content": PROMPT + text}],
    )
    raw = reply.content[0].text
    return json.loads(raw[raw.find("{") : raw.rfind("}") + 1])


def main():
    rows = []
    for pdf in sorted(CVS.glob("*.pdf")):
        try:
            rows.append({"file": pdf.name, **rate(cv_text(pdf))})
        except (json.JSONDecodeError, anthropic.APIError) as exc:
            print(pdf.name, "skipped:", exc)
    df = pd.DataFrame(rows).sort_values("score", ascending=False)
    df.to_excel(CVS / "ranking.xlsx", index=False)
    print(df[["name", "score"]].head(5).to_string(index=False))


if __name__ == "__main__":
    main()
