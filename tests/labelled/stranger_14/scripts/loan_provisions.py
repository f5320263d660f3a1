import json
from pathlib import Path

import pandas as pd

RATES = json.loads(Path(r"\\cu-files\credit\provision_rates.json").read_text())
# {"0-30": 0.01, "31-60": 0.05, "61-90": 0.2, "91+": 0.5}


def bucket(days):
    if days <= 30:
        return "0-30"
    if days <= 60:
        return "31-60"
    if days <= 90:
        return "61-90"
    return "91+"


loans = pd.read_csv(r"\\cu-files\credit\loans_open.csv", parse_dates=["start", "due"])
loans["bucket"] = loans["days_late"].map(bucket)
loans["provision"] = loans["balance"] * loans["bucket"].map(RATES)

report = loans.groupby("bucket")[["balance", "provision"]].sum().round(2)
report.loc["total"] = report.sum()
report.to_excel(r"\\cu-files\credit\provisions.xlsx")
print(report)
