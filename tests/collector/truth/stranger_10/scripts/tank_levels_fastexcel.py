"""Tank levels out of the planner's workbook: every sheet as an Arrow batch."""
import fastexcel

reader = fastexcel.read_excel("in.xlsx")
for name in reader.sheet_names:
    sheet = reader.load_sheet(name, header_row=None)
    print(f"{name:<10}{sheet.height:>5}")
