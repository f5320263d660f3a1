"""Do the two fast readers agree on how large the sheets are?"""
import fastexcel
from python_calamine import CalamineWorkbook

with CalamineWorkbook.from_path("in.xlsx") as book:
    first = {name: len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names}

reader = fastexcel.read_excel("in.xlsx")
second = {name: reader.load_sheet(name, header_row=None).total_height for name in reader.sheet_names}
print(first, second)
