"""Two big tables, quickly."""
from pyexcelerate import Workbook

book = Workbook()
book.new_sheet("Multiplication", data=[[a * b for b in range(1, 21)] for a in range(1, 21)])
book.new_sheet("Squares", data=[[n, n * n] for n in range(500)])
book.save("quick_tables.xlsx")
