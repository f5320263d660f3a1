"""Visitor badges and the list of visitors who have not left."""
import csv
from pathlib import Path

from reportlab.lib.pagesizes import A6, landscape
from reportlab.pdfgen import canvas

LOG = Path("visitors.csv")  # visitor_name, company, id_card_no, licence_plate, host, arrived, left


def badge(visitor, folder):
    pdf = canvas.Canvas(str(folder / f"{visitor['id_card_no']}.pdf"), pagesize=landscape(A6))
    pdf.setFont("Helvetica-Bold", 22)
    pdf.drawString(30, 180, visitor["visitor_name"])
    pdf.setFont("Helvetica", 14)
    pdf.drawString(30, 150, visitor["company"])
    pdf.drawString(30, 120, f"Host: {visitor['host']}")
    pdf.drawString(30, 90, f"Car: {visitor['licence_plate']}")
    pdf.save()


def main():
    folder = Path("badges")
    folder.mkdir(exist_ok=True)
    with LOG.open(newline="", encoding="utf-8") as f:
        visitors = list(csv.DictReader(f))
    for visitor in visitors:
        if not visitor["left"]:
            badge(visitor, folder)
            print(f"{visitor['arrived']}  {visitor['visitor_name']} ({visitor['company']})")


if __name__ == "__main__":
    main()
