"""Translate a Word manual paragraph by paragraph with a language model."""
import sys
from pathlib import Path

from docx import Document
from openai import OpenAI

API_KEY = "sk-7d2e9invented0b41c8aa93f6"
client = OpenAI(api_key=API_KEY, base_url="https://api.deepseek.com")


def translate(text: str) -> str:
    r = client.chat.completions.create(
        model="deepseek-chat",
        messages=[
            {"role": "system", "content": "Translate technical German to Brazilian Portuguese. Return only the translation."},
            {"role": "user", "content": text},
        ],
    )
    return r.choices[0].message.content.strip()


def main(path: Path) -> None:
    doc = Document(str(path))
    total = len(doc.paragraphs)
    for i, p in enumerate(doc.paragraphs, 1):
        if p.text.strip():
            p.text = translate(p.text)
        print(f"\r{i}/{total}", end="")
    doc.save(str(path.with_name(path.stem + "_pt.docx")))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
