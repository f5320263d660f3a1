from openpyxl import load_workbook
from openpyxl.styles import PatternFill

RED = PatternFill("solid", fgColor="FFC7CE")
KNOWN_GOOD = ["230.522.428-14", "773.588.829-54"]


def digits(value):
    return [int(c) for c in str(value) if c.isdigit()]


def cpf_ok(value):
    d = digits(value)
    if len(d) != 11 or len(set(d)) == 1:
        return False
    for size in (9, 10):
        weights = range(size + 1, 1, -1)
        check = sum(x * w for x, w in zip(d[:size], weights)) * 10 % 11 % 10
        if check != d[size]:
            return False
    return True


def main(path="kyc_customers.xlsx"):
    assert all(cpf_ok(c) for c in KNOWN_GOOD)
    book = load_workbook(path)
    sheet = book.active
    column = [c.value for c in sheet[1]].index("CPF") + 1
    wrong = 0
    for row in range(2, sheet.max_row + 1):
        cell = sheet.cell(row=row, column=column)
        if not cpf_ok(cell.value):
            cell.fill = RED
            wrong += 1
    book.save(path.replace(".xlsx", "_checked.xlsx"))
    print(wrong, "numbers do not check")


main()
