"""One sheet for each branch and a total, then a check of the saved file."""

from openpyxl import Workbook, load_workbook

SALES = {"North": [("Jan", 100), ("Feb", 120)], "South": [("Jan", 80), ("Feb", 95)]}

wb = Workbook()
wb.remove(wb.active)
for branch, months in SALES.items():
    ws = wb.create_sheet(branch)
    ws.append(["Month", "Sales"])
    for month in months:
        ws.append(month)
total = wb.create_sheet("Total")
total.append(["Branch", "Sales"])
for branch, months in SALES.items():
    total.append([branch, sum(value for _, value in months)])
wb.save("branches.xlsx")

check = load_workbook("branches.xlsx")
assert check["Total"]["B2"].value == 220
print("ok:", check.sheetnames)
