"""Extract notice periods and penalties from supplier contracts with Claude."""
import json
from pathlib import Path

import anthropic
from pypdf import PdfReader

ANTHROPIC_KEY = "sk-ant-api03-Wc2TqLmZ9vHs4XbRyNf7PdKeGj1AoUiE5rBtCxMwQhYzSlVnDgFpJk8"
client = anthropic.Anthropic(api_key=ANTHROPIC_KEY)

PROMPT = """Read the contract below and answer with JSON only:
{"notice_period": "...", "auto_renewal": true/false, "penalties": ["..."]}

<contract>
{text}
</contract>"""


def ask(text: str) -> dict:
    message = client.messages.create(
        model="claude-3-5-sonnet-latest",
        max_tokens=1000,
        messages=[{"role": "user", "content": PROMPT.replace("{text}", text)}],
    )
    return json.loads(message.content[0].text)


if __name__ == "__main__":
    for pdf in Path("contracts").glob("*.pdf"):
        pages = PdfReader(pdf).pages
        result = ask("\n".join(p.extract_text() for p in pages))
        print(pdf.name, json.dumps(result, indent=2))
