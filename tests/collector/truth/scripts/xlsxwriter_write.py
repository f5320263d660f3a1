import xlsxwriter

with xlsxwriter.Workbook('out.xlsx') as book:
    sheet = book.add_worksheet('Stock')
    for place in range(25):
        sheet.write(place, 0, place)
