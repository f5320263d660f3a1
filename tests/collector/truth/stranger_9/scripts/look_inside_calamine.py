"""Print the first lines of every tab, the fast way."""
from python_calamine import CalamineWorkbook

book = CalamineWorkbook.from_path("in.xlsx")
for name in book.sheet_names:
    rows = book.get_sheet_by_name(name).to_python()
    print(name, len(rows), rows[:2])
