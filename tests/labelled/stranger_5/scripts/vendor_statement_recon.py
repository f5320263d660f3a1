# Vendor statement reconciliation
# Compares the statement the vendor sent (Excel) with the open entries in NAV.
import sys

import pandas as pd
import pyodbc

if len(sys.argv) != 3:
    sys.exit("Usage: python vendor_statement_recon.py V00123 statement.xlsx")

vendor_no, statement_file = sys.argv[1], sys.argv[2]

conn = pyodbc.connect(
    "DRIVER={ODBC Driver 17 for SQL Server};"
    "SERVER=srv-nav02.hallermann.lan;"
    "DATABASE=NAV_PROD;"
    "UID=ap_reader;PWD=Kreditor!2291tz;"
)

booked = pd.read_sql(
    """
    SELECT [External Document No_] AS doc, [Posting Date] AS posted, -[Amount] AS amount
    FROM [Hallermann$Vendor Ledger Entry]
    WHERE [Vendor No_] = ? AND [Open] = 1
    """,
    conn,
    params=[vendor_no],
)
conn.close()

statement = pd.read_excel(statement_file)
statement.columns = ["doc", "date", "amount"]
statement["doc"] = statement["doc"].astype(str).str.strip()

merged = statement.merge(booked, on="doc", how="outer", suffixes=("_vendor", "_ours"), indicator=True)
merged["status"] = merged["_merge"].map(
    {"left_only": "missing with us", "right_only": "missing at vendor", "both": "both"}
)
mismatch = (merged["status"] == "both") & ((merged["amount_vendor"] - merged["amount_ours"]).abs() > 0.01)
merged.loc[mismatch, "status"] = "amount differs"

out = f"recon_{vendor_no}.xlsx"
merged.drop(columns="_merge").to_excel(out, index=False)
print(merged["status"].value_counts())
print("Saved", out)
