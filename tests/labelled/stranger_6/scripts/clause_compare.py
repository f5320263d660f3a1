"""Compare liability clauses of two contract versions."""
import difflib
import sys
from pathlib import Path

from docx import Document
from openai import OpenAI

OPENAI_API_KEY = "sk-proj-Xq8vBn2LwTz5RkYh1McJ7dPsG4uEo9AfKi3ZtQy6NxVb0CrHm"
client = OpenAI(api_key=OPENAI_API_KEY)


def paragraphs(path: str) -> list[str]:
    return [p.text.strip() for p in Document(path).paragraphs if p.text.strip()]


def main(old: str, new: str) -> None:
    diff = "\n".join(difflib.unified_diff(paragraphs(old), paragraphs(new), lineterm="", n=1))
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": f"Explain the legal effect of these changes:\n{diff}"}],
    )
    Path("changes.md").write_text(completion.choices[0].message.content, encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("Usage: clause_compare.py OLD.docx NEW.docx")
    main(*sys.argv[1:])
