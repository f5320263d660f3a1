"""Rank applicant CVs against a job description using GPT."""
import json
from pathlib import Path

import pandas as pd
from docx import Document
from openai import OpenAI

CV_DIR = Path("applications/2025_controller")
JOB_AD = Path("job_description.txt")

client = OpenAI(api_key="sk-proj-JkTSuVtHUf6JQjClnRQgIBJNOU9IOSxT5dkFKrEdq3UMdTSsUDyuY80SwNG5xsc8gpuswZukWD")

PROMPT = """You are an experienced recruiter. Compare the CV with the job description.
Return JSON with: candidate_name, email, phone, years_experience, score (0-100), reason.

Job description:
{job}

CV:
{cv}
"""


def read_docx(path):
    return "\n".join(p.text for p in Document(str(path)).paragraphs)


def rate(cv_text, job):
    response = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": PROMPT.format(job=job, cv=cv_text)}],
        response_format={"type": "json_object"},
        temperature=0,
    )
    return json.loads(response.choices[0].message.content)


def main():
    job = JOB_AD.read_text(encoding="utf-8")
    results = []
    for path in sorted(CV_DIR.glob("*.docx")):
        try:
            result = rate(read_docx(path), job)
            result["file"] = path.name
            results.append(result)
            print(f"{path.name}: {result.get('score')}")
        except Exception as exc:
            print(f"Skipping {path.name}: {exc}")
    pd.DataFrame(results).sort_values("score", ascending=False).to_excel("ranking.xlsx", index=False)


if __name__ == "__main__":
    main()
