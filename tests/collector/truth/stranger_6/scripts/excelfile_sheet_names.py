import pandas as pd

with pd.ExcelFile("in.xlsx") as workbook:
    for name in workbook.sheet_names:
        frame = workbook.parse(name)
        print(f"{name}: {frame.shape[0]} rows, {frame.shape[1]} columns")
