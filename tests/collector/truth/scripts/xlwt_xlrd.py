import xlrd
import xlwt

book = xlwt.Workbook()
sheet = book.add_sheet('Old')
for place in range(7):
    sheet.write(place, 0, place)
book.save('out.xls')
print(xlrd.open_workbook('out.xls').nsheets)
