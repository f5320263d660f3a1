"""Review workbook: the ledger, a summary by account and a few checks."""
import pandas as pd

ledger = pd.read_excel("in.xlsx", sheet_name="Ledger")
summary = ledger.pivot_table(index="account", values="amount", aggfunc=["sum", "count"])
summary.columns = ["total", "entries"]
checks = pd.DataFrame(
    {
        "check": ["negative amounts", "missing accounts"],
        "hits": [int((ledger["amount"] < 0).sum()), int(ledger["account"].isna().sum())],
    }
)

with pd.ExcelWriter("ledger_review.xlsx", engine="xlsxwriter") as writer:
    ledger.to_excel(writer, sheet_name="Data", index=False)
    summary.to_excel(writer, sheet_name="Summary")
    checks.to_excel(writer, sheet_name="Checks", index=False)
    writer.sheets["Data"].set_column("A:B", 14)
