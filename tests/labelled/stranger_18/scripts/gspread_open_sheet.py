import gspread
import pandas as pd

gc = gspread.oauth()
df = pd.read_excel(r"T:\logistics\delivery_dates.xlsx", dtype=str).fillna("")

sheet = gc.create("Delivery dates")
sheet.sheet1.update([df.columns.tolist()] + df.values.tolist())
sheet.share(None, perm_type="anyone", role="reader")
print(sheet.url)
