"""Price file for the resellers; pyexcelerate because it is large."""

from pyexcelerate import Workbook

rows = [["SKU", "Price"]] + [[f"SKU-{n:05}", round(9.9 + n / 100, 2)] for n in range(500)]
wb = Workbook()
wb.new_sheet("Prices", data=rows)
wb.save("price_file.xlsx")
