"""A page with marks and remarks for each pupil."""
from pathlib import Path

import pandas as pd
from docx import Document

SUBJECTS = ["mathematics", "english", "biology", "history", "sport"]


def main() -> None:
    pupils = pd.read_excel("class_7b.xlsx")
    Path("reports").mkdir(exist_ok=True)
    for pupil in pupils.itertuples():
        doc = Document()
        doc.add_heading(f"{pupil.first_name} {pupil.last_name}", 1)
        doc.add_paragraph(f"Born {pupil.birth_date:%d %B %Y}, absent on {pupil.absent_days} days")
        table = doc.add_table(rows=0, cols=2)
        for subject in SUBJECTS:
            cells = table.add_row().cells
            cells[0].text = subject.title()
            cells[1].text = str(getattr(pupil, subject))
        doc.add_paragraph(f"Remarks: {pupil.remarks}")
        doc.save(f"reports/{pupil.last_name}_{pupil.first_name}.docx")


main()
