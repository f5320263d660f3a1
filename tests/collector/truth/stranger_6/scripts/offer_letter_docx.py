from datetime import date

from docx import Document
from docx.shared import Pt

document = Document()
document.styles["Normal"].font.size = Pt(11)
document.add_heading("Offer of employment", level=1)
document.add_paragraph(f"Date: {date(2024, 6, 3):%d %B %Y}")
document.add_paragraph("Dear Ms Okafor,")
document.add_paragraph("we are pleased to offer you the position of Logistics Planner.")
table = document.add_table(rows=1, cols=2)
table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Salary", "EUR 42,000"
document.save("offer_letter.docx")
