"""Compare the union's member list with what payroll deducts as dues."""
import pandas as pd

union = pd.read_csv("union_members.csv", dtype={"personnel_no": "string"})
payroll = pd.read_csv("deductions_2026_10.csv", dtype={"personnel_no": "string"})
dues = payroll[payroll["code"] == "4810"]

both = union.merge(dues, on="personnel_no", how="outer", indicator=True, suffixes=("_union", "_payroll"))

only_union = both[both["_merge"] == "left_only"]
only_payroll = both[both["_merge"] == "right_only"]
wrong = both[(both["_merge"] == "both") & (both["rate"].sub(both["amount"]).abs() > 0.01)]

print("Member but nothing deducted:")
print(only_union[["personnel_no", "member"]].to_string(index=False))
print("\nDeducted but no longer a member:")
print(only_payroll[["personnel_no", "amount"]].to_string(index=False))
print("\nWrong amount:")
print(wrong[["personnel_no", "member", "rate", "amount"]].to_string(index=False))
