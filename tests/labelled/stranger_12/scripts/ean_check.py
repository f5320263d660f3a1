from openpyxl import load_workbook
from openpyxl.styles import PatternFill

RED = PatternFill("solid", fgColor="FFC7CE")


def ean_ok(value):
    d = [int(c) for c in str(value) if c.isdigit()]
    if len(d) != 13:
        return False
    total = sum(x * (3 if i % 2 else 1) for i, x in enumerate(d[:12]))
    return (10 - total % 10) % 10 == d[12]


def main(path="price_list.xlsx"):
    book = load_workbook(path)
    sheet = book.active
    column = [c.value for c in sheet[1]].index("EAN") + 1
    wrong = 0
    for row in range(2, sheet.max_row + 1):
        cell = sheet.cell(row=row, column=column)
        if not ean_ok(cell.value):
            cell.fill = RED
            wrong += 1
    book.save(path.replace(".xlsx", "_checked.xlsx"))
    print(wrong, "codes do not check")


main()
