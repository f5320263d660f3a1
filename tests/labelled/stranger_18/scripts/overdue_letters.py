import csv
from pathlib import Path
from docx import Document

OUT = Path(r"\\filesrv02\finance\reminders")
OUT.mkdir(exist_ok=True)

with open("overdue_companies.csv", newline="", encoding="utf-8") as fh:
    for row in csv.DictReader(fh):
        doc = Document()
        doc.add_paragraph(row["company"])
        doc.add_paragraph(f"Invoice {row['invoice']} over {row['amount']} EUR was due on {row['due']}. "
                          "Please pay within 5 days.")
        doc.save(OUT / f"reminder_{row['invoice']}.docx")
