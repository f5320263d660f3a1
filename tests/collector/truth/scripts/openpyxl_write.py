import openpyxl

book = openpyxl.Workbook()
book.active.title = 'Payroll'
for place in range(40):
    book.active.append(['x', place])
book.save('out.xlsx')
