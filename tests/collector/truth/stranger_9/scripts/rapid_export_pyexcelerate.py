"""Export pallet positions quickly."""
from pyexcelerate import Workbook

positions = [["pallet", "aisle", "level"]] + [[f"P{i:04d}", i % 12, i % 5] for i in range(200)]
wb = Workbook()
wb.new_sheet("Positions", data=positions)
wb.save("positions.xlsx")
