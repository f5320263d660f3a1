import csv

import openpyxl


def rows(path, sheet):
    book = openpyxl.load_workbook(path, read_only=True)
    try:
        yield from book[sheet].iter_rows(values_only=True)
    finally:
        book.close()


with open("out.csv", "w", newline="") as target:
    csv.writer(target).writerows(rows("in.xlsx", "Ledger"))
