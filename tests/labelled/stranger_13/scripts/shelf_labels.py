"""Shelf labels from a list of call numbers."""
import re
import sys

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt


def sort_key(number):
    digits, rest = re.match(r"([\d.]+)\s*(.*)", number).groups()
    return [int(p) for p in digits.split(".") if p], rest


with open(sys.argv[1], encoding="utf-8") as fh:
    numbers = sorted({line.strip() for line in fh if line.strip()}, key=sort_key)

doc = Document()
table = doc.add_table(rows=0, cols=3)
table.style = "Table Grid"
for i in range(0, len(numbers), 3):
    cells = table.add_row().cells
    for cell, number in zip(cells, numbers[i:i + 3]):
        para = cell.paragraphs[0]
        para.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = para.add_run(number.replace(" ", "\n"))
        run.font.size = Pt(20)
doc.save("labels.docx")
