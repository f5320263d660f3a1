import pandas

with pandas.ExcelWriter("in.xlsx", mode="a", engine="openpyxl") as writer:
    pandas.DataFrame({"name": ["x"], "amount": [1]}).to_excel(writer, sheet_name="More", index=False)
