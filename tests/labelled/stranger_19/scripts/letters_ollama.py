"""Shorten discharge letters with a local model."""
import argparse
from pathlib import Path

import requests
from docx import Document

PROMPT = "Shorten this discharge letter to diagnosis, therapy, medication and next steps:\n\n"


def letter_text(path):
    return "\n".join(p.text for p in Document(path).paragraphs if p.text.strip())


def shorten(text, model, host):
    r = requests.post(
        f"{host}/api/generate",
        json={"model": model, "prompt": PROMPT + text, "stream": False, "options": {"temperature": 0.1}},
        timeout=600,
    )
    r.raise_for_status()
    return r.json()["response"]


def main():
    p = argparse.ArgumentParser()
    p.add_argument("folder", type=Path)
    p.add_argument("--model", default="llama3.1:8b")
    p.add_argument("--host", default="http://localhost:11434")
    a = p.parse_args()
    for path in a.folder.glob("*.docx"):
        patient = path.stem.split("_")[0]
        (a.folder / f"{patient}_short.txt").write_text(shorten(letter_text(path), a.model, a.host), encoding="utf-8")
        print("done", patient)


if __name__ == "__main__":
    main()
