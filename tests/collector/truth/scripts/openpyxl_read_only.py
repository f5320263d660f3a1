import openpyxl

book = openpyxl.load_workbook('in.xlsx', read_only=True)
print(sum(1 for _ in book['Ledger'].rows))
