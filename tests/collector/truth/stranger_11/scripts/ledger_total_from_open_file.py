"""The total of the ledger. The file is opened here and handed on, so that it is surely closed."""
from itertools import islice

import openpyxl

with open("in.xlsx", "rb") as source:
    book = openpyxl.load_workbook(source, read_only=True, data_only=True)
    rows = islice(book["Ledger"].iter_rows(values_only=True), 1, None)
    total = sum(amount for _, amount in rows if isinstance(amount, (int, float)))
    book.close()
print(f"{total:,.2f}")
