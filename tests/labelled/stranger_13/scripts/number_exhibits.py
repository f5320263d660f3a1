"""Stamp exhibit numbers on the first page of each PDF in a folder."""
import io
from pathlib import Path

from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas


def stamp(label):
    buf = io.BytesIO()
    c = canvas.Canvas(buf, pagesize=A4)
    c.setFont("Helvetica-Bold", 14)
    c.drawRightString(A4[0] - 40, A4[1] - 40, label)
    c.save()
    buf.seek(0)
    return PdfReader(buf).pages[0]


for number, pdf in enumerate(sorted(Path("exhibits").glob("*.pdf")), 1):
    writer = PdfWriter(clone_from=pdf)
    writer.pages[0].merge_page(stamp(f"Exhibit {number}"))
    with open(pdf.with_name(f"Exhibit_{number:02d}.pdf"), "wb") as fh:
        writer.write(fh)
