"""Create salary review letters (PDF) from the pay review workbook."""
from dataclasses import dataclass
from pathlib import Path

import openpyxl
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

REVIEW = Path("H:/HR/PayReview/review_2025.xlsx")
OUT = Path("H:/HR/PayReview/letters")


@dataclass
class Raise:
    emp_no: str
    name: str
    old: float
    new: float
    valid_from: str

    @property
    def percent(self):
        return (self.new - self.old) / self.old * 100


def rows():
    ws = openpyxl.load_workbook(REVIEW, data_only=True).active
    for emp_no, name, old, new, valid in ws.iter_rows(min_row=2, max_col=5, values_only=True):
        if emp_no and new and new > old:
            yield Raise(str(emp_no), name, old, new, f"{valid:%d %B %Y}")


def letter(r: Raise):
    c = canvas.Canvas(str(OUT / f"{r.emp_no}.pdf"), pagesize=A4)
    c.setFont("Helvetica", 11)
    lines = [
        f"Dear {r.name},",
        "",
        f"your annual salary rises from {r.old:,.2f} to {r.new:,.2f} ({r.percent:.1f} %)",
        f"with effect from {r.valid_from}.",
        "",
        "Kind regards,",
        "Human Resources",
    ]
    y = 760
    for line in lines:
        c.drawString(72, y, line)
        y -= 18
    c.save()


if __name__ == "__main__":
    OUT.mkdir(exist_ok=True)
    n = 0
    for item in rows():
        letter(item)
        n += 1
    print(n, "letters written")
