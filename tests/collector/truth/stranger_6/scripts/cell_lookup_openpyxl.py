from openpyxl import load_workbook


def largest_posting(path):
    book = load_workbook(path, read_only=True, data_only=True)
    try:
        sheet = book[book.sheetnames[0]]
        return max(row[1] for row in sheet.iter_rows(min_row=2, values_only=True) if isinstance(row[1], (int, float)))
    finally:
        book.close()


print("Largest posting:", largest_posting("in.xlsx"))
