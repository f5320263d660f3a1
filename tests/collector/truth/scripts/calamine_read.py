from python_calamine import CalamineWorkbook

print(CalamineWorkbook.from_path('in.xlsx').sheet_names)
