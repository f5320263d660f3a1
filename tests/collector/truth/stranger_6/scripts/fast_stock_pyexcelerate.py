from pyexcelerate import Workbook

rows = [["sku", "on_hand", "reserved"]] + [[f"SKU{n:06}", n % 97, n % 11] for n in range(1000)]
wb = Workbook()
wb.new_sheet("Stock", data=rows)
wb.save("stock_snapshot.xlsx")
