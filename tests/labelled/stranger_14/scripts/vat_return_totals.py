"""VAT totals per code and period."""
import sys
from importlib import metadata

import pandas as pd

BOXES = {"S1": "Box 6", "S0": "Box 6", "P1": "Box 7", "P0": "Box 7", "EC": "Box 8"}

print("pandas", metadata.version("pandas"), "python", sys.version.split()[0])

ledger = pd.read_csv(sys.argv[1], parse_dates=["date"], dayfirst=True)
ledger["period"] = ledger["date"].dt.to_period("Q").astype(str)
ledger["box"] = ledger["vat_code"].map(BOXES).fillna("no box")

table = ledger.pivot_table(index="box", columns="period", values=["net", "vat"], aggfunc="sum", fill_value=0)
table.to_excel("vat_totals.xlsx")
print(table.round(2))

unknown = ledger[ledger["box"] == "no box"]["vat_code"].unique()
if len(unknown):
    print("Codes without a box:", ", ".join(map(str, unknown)))
