import pandas as pd

df = pd.read_csv("in.csv", dtype={"name": "string"})
with pd.ExcelWriter("out.xlsx", engine="openpyxl") as writer:
    for sheet, key in (("Norte", "x"), ("Sul", "y")):
        df[df["name"] == key].to_excel(writer, sheet_name=sheet, index=False)
