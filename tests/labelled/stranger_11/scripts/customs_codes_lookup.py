import openpyxl

codes = {}
for code, words in openpyxl.load_workbook("code_list.xlsx").active.iter_rows(min_row=2, max_col=2, values_only=True):
    codes[code] = {w.strip().lower() for w in words.split(",")}

book = openpyxl.load_workbook("articles.xlsx")
sheet = book.active
sheet.cell(1, 4, "HS code (suggested)")
for row in range(2, sheet.max_row + 1):
    words = set(str(sheet.cell(row, 2).value or "").lower().split())
    best = max(codes, key=lambda code: len(codes[code] & words))
    sheet.cell(row, 4, best if codes[best] & words else "?")
book.save("articles_hs.xlsx")
