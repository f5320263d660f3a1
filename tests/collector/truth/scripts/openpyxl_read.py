import openpyxl

book = openpyxl.load_workbook('in.xlsx')
print(book['Ledger'].max_row)
