"""Merge the field reports into one document."""
from pathlib import Path

from docx import Document
from docx.enum.text import WD_BREAK

report = Document()
report.add_heading("Activities in the field", 1)

for path in sorted(Path("field_reports").glob("*.docx")):
    source = Document(str(path))
    report.add_heading(path.stem.replace("_", " "), 2)
    words = 0
    for para in source.paragraphs:
        if not para.text.strip():
            continue
        report.add_paragraph(para.text, style="Normal")
        words += len(para.text.split())
    print(f"{path.name}: {words} words")
    report.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

report.save("grant_report.docx")
