"""List every sheet of the workbook with its size, then load the ledger for the total."""
import pandas as pd

FILE = "in.xlsx"
with pd.ExcelFile(FILE) as book:
    overview = [{"sheet": name, "rows": len(book.parse(name))} for name in book.sheet_names]

ledger = pd.read_excel(FILE, sheet_name=0)
overview.append({"sheet": "TOTAL", "rows": int(ledger["amount"].sum())})
pd.DataFrame(overview).to_csv("overview.csv", index=False)
