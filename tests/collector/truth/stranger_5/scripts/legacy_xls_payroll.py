"""The payroll program only takes the old .xls format."""
import xlrd
import xlwt

EMPLOYEES = [("Ana", 1800.0), ("Rui", 2100.0)]

book = xlwt.Workbook(encoding="utf-8")
sheet = book.add_sheet("Payroll")
for column, title in enumerate(["Employee", "Salary"]):
    sheet.write(0, column, title, xlwt.easyxf("font: bold on"))
for row, (name, salary) in enumerate(EMPLOYEES, start=1):
    sheet.write(row, 0, name)
    sheet.write(row, 1, salary)
book.save("payroll.xls")

check = xlrd.open_workbook("payroll.xls").sheet_by_name("Payroll")
assert check.nrows == len(EMPLOYEES) + 1
print("control total", sum(check.cell_value(row, 1) for row in range(1, check.nrows)))
