from docx import Document
from docx.shared import Pt
from openpyxl import load_workbook

SUBJECTS = ["Maths", "English", "Science", "History", "Art"]


def read_class(path):
    sheet = load_workbook(path, data_only=True)["7B"]
    header = [c.value for c in sheet[1]]
    for row in sheet.iter_rows(min_row=2, values_only=True):
        if row[0]:
            yield dict(zip(header, row))


def write_report(pupil):
    doc = Document()
    doc.styles["Normal"].font.size = Pt(11)
    doc.add_heading("Term report, class 7B", 1)
    doc.add_paragraph(f"Pupil: {pupil['Forename']} {pupil['Surname']}")
    table = doc.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Subject", "Mark"
    for subject in SUBJECTS:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = subject, str(pupil[subject])
    doc.add_paragraph(f"Days absent: {pupil['Absent'] or 0}, of these unexcused: {pupil['Unexcused'] or 0}")
    if pupil["Support plan"]:
        doc.add_paragraph("A learning support plan is in place, see separate letter to the parents.")
    doc.save(f"reports/{pupil['Surname']}_{pupil['Forename']}.docx")


for n, pupil in enumerate(read_class("marks_7B.xlsx"), 1):
    write_report(pupil)
print(f"{n} reports written")
