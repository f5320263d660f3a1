"""Replace the parties' data in Word documents before they go to an expert."""
import json
import re
import sys
from pathlib import Path

from docx import Document

PARTIES = json.loads(Path("parties.json").read_text(encoding="utf-8"))
TAX_NO = re.compile(r"\b[1235689]\d{8}\b")
IBAN = re.compile(r"\bPT50\s?(?:\d{4}\s?){5}\d\b")


def clean(text: str) -> str:
    for index, party in enumerate(PARTIES, 1):
        for field in ("full_name", "address", "email"):
            if party.get(field):
                text = text.replace(party[field], f"[Party {index} {field}]")
    text = TAX_NO.sub("[NIF]", text)
    return IBAN.sub("[IBAN]", text)


for name in sys.argv[1:]:
    doc = Document(name)
    for para in doc.paragraphs:
        for run in para.runs:
            run.text = clean(run.text)
    doc.save(Path(name).with_stem(Path(name).stem + "_redacted"))
