import argparse
from pathlib import Path

from docx import Document
from openai import OpenAI

PROMPT = (
    "You are a ward doctor. Shorten this discharge letter to five plain sentences for the "
    "general practitioner. Keep name, date of birth, diagnoses and medication."
)


def letter_text(path: Path) -> str:
    return "\n".join(p.text for p in Document(path).paragraphs if p.text.strip())


def shorten(client: OpenAI, text: str) -> str:
    answer = client.chat.completions.create(
        model="gpt-4o-mini",
        temperature=0.2,
        messages=[
            {"role": "system", "content": PROMPT},
            {"role": "user", "content": text},
        ],
    )
    return answer.choices[0].message.content


def main():
    parser = argparse.ArgumentParser(description="Short versions of discharge letters")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=Path("short"))
    args = parser.parse_args()
    args.out.mkdir(exist_ok=True)

    client = OpenAI()
    for letter in sorted(args.folder.glob("*.docx")):
        target = args.out / f"{letter.stem}.txt"
        if target.exists():
            continue
        target.write_text(shorten(client, letter_text(letter)), encoding="utf-8")
        print("done:", letter.name)


if __name__ == "__main__":
    main()
