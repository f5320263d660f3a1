"""Compare this month's payroll with last month's and flag differences per employee."""
import pandas as pd

THRESHOLD = 0.05
KEYS = ["employee_id", "last_name", "first_name"]


def load(path: str) -> pd.DataFrame:
    df = pd.read_excel(path, sheet_name="Payroll")
    return df[KEYS + ["gross_salary", "tax_class", "net_pay"]]


def compare(prev: pd.DataFrame, curr: pd.DataFrame) -> pd.DataFrame:
    merged = prev.merge(curr, on=KEYS, suffixes=("_prev", "_curr"), how="outer", indicator=True)
    merged["delta"] = merged["gross_salary_curr"] / merged["gross_salary_prev"] - 1
    return merged[(merged["delta"].abs() > THRESHOLD) | (merged["_merge"] != "both")]


if __name__ == "__main__":
    previous = load("payroll_2024_08.xlsx")
    current = load("payroll_2024_09.xlsx")
    flagged = compare(previous, current)
    print(f"{len(flagged)} employees to review")
    flagged.to_excel("payroll_variance.xlsx", index=False)
