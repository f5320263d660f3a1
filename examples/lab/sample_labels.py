# Labels for sample tubes, 3 x 8 on a page, numbered.
from fpdf import FPDF

STUDY, FIRST, COUNT = "EX-204", 1, 48


def write(path):
    sheet = FPDF(format="A4")
    sheet.set_auto_page_break(False)
    sheet.set_font("Helvetica", size=10)
    for place in range(COUNT):
        if place % 24 == 0:
            sheet.add_page()
        row, column = divmod(place % 24, 3)
        sheet.set_xy(10 + column * 65, 12 + row * 34)
        sheet.cell(60, 10, f"{STUDY}  tube {FIRST + place:04d}", border=1, align="C")
    sheet.output(path)
    return sheet.pages_count


if __name__ == "__main__":
    print(f"{COUNT} labels on {write('labels.pdf')} pages")
