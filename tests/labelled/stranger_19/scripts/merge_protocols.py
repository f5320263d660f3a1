"""Merge test protocols of a serial number."""
import sys
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

PROTOCOLS = Path(r"\\fs04\testbench\protocols")


def cover(serial, names):
    buffer = BytesIO()
    page = canvas.Canvas(buffer, pagesize=A4)
    page.setFont("Helvetica-Bold", 18)
    page.drawString(70, 760, f"Test protocols {serial}")
    page.setFont("Helvetica", 11)
    for i, name in enumerate(names):
        page.drawString(70, 720 - 16 * i, name)
    page.save()
    buffer.seek(0)
    return PdfReader(buffer)


def main(serial):
    files = sorted(PROTOCOLS.glob(f"{serial}_*.pdf"))
    writer = PdfWriter()
    writer.append(cover(serial, [f.name for f in files]))
    for f in files:
        writer.append(str(f))
    writer.write(PROTOCOLS / "merged" / f"{serial}.pdf")


if __name__ == "__main__":
    main(sys.argv[1])
