import sys

sys.path.insert(0, r"\\cu-files\everyone\python_helpers")

import loan_helpers
import pandas as pd

loans = pd.read_csv(r"\\cu-files\credit\loans_open.csv", parse_dates=["start", "due"])
loans["bucket"] = loans["days_late"].map(loan_helpers.bucket)
loans["provision"] = [loan_helpers.provision(b, a) for b, a in zip(loans["bucket"], loans["balance"])]

report = loans.groupby("bucket")[["balance", "provision"]].sum().round(2)
report.loc["total"] = report.sum()
report.to_excel(r"\\cu-files\credit\provisions.xlsx")
print(report)
