"""Score CVs against the job advert with ChatGPT."""
from pathlib import Path
import json

from openai import OpenAI
from pypdf import PdfReader

client = OpenAI(api_key="sk-proj-9dKx2LmQ7vRtB4nYw8ZfA1cEh6UjPs3oGiTk5XbVq0Ny")

ADVERT = Path("advert_inside_sales.txt").read_text(encoding="utf-8")
SYSTEM = (
    "You are a recruiter. Rate the CV against the advert from 0 to 100. "
    'Answer as JSON: {"name": ..., "score": ..., "reasons": [...]}'
)


def text_of(pdf: Path) -> str:
    return "\n".join(page.extract_text() or "" for page in PdfReader(pdf).pages)


scores = []
for cv in sorted(Path("cvs").glob("*.pdf")):
    answer = client.chat.completions.create(
        model="gpt-4o-mini",
        response_format={"type": "json_object"},
        messages=[
            {"role": "system", "content": SYSTEM},
            {"role": "user", "content": f"ADVERT:\n{ADVERT}\n\nCV:\n{text_of(cv)}"},
        ],
    )
    verdict = json.loads(answer.choices[0].message.content)
    verdict["file"] = cv.name
    scores.append(verdict)
    print(f"{verdict['score']:>3}  {verdict['name']}")

scores.sort(key=lambda v: v["score"], reverse=True)
Path("shortlist.json").write_text(json.dumps(scores[:10], indent=2))
