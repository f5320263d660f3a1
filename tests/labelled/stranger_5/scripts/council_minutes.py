"""Short public summary of the council minutes."""
import sys
from pathlib import Path

import anthropic
from pypdf import PdfReader

client = anthropic.Anthropic(
    api_key="sk-ant-api03-kJkYx7zkiBrmTXxv2li2Vv1fJ7ihPIKFvLHT6mKRRDKZH36a_e5yMQSwCAV4hXafjve4tqoCCq7WwAM-DyXN0a5cAA"
)

pdf_file = Path(sys.argv[1])
text = "\n".join(page.extract_text() or "" for page in PdfReader(pdf_file).pages)

message = client.messages.create(
    model="claude-3-5-haiku-latest",
    max_tokens=1200,
    system="You summarise minutes of a town council for the public web site. Plain words, no opinions.",
    messages=[
        {
            "role": "user",
            "content": "Summarise by agenda item, with the decision and the votes:\n\n" + text,
        }
    ],
)

summary = message.content[0].text
target = pdf_file.with_suffix(".summary.md")
target.write_text(summary, encoding="utf-8")
print(summary[:400])
print("Saved to", target)
