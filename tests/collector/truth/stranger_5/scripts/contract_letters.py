"""Fill the contract letter of every client from a Word template."""
import csv

from docx import Document
from docxtpl import DocxTemplate

template = Document()
template.add_heading("Contract", level=1)
template.add_paragraph("Dear {{ name }}, the amount is {{ amount }} EUR.")
template.save("letter_template.docx")

with open("in.csv", newline="") as source:
    clients = list(csv.DictReader(source))
for client in clients:
    letter = DocxTemplate("letter_template.docx")
    letter.render(client)
    letter.save(f"letter_{client['name']}.docx")
