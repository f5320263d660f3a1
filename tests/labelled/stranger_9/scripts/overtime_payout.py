"""
Overtime payout for October.

Reads timesheet.xlsx (one row per person and day) and wages.xlsx (hourly wage per person)
and writes payout_october.xlsx.
"""
import pandas as pd

STANDARD_HOURS = 8.0
SURCHARGE = 1.25


def overtime(day_hours: float) -> float:
    return max(0.0, day_hours - STANDARD_HOURS)


times = pd.read_excel("timesheet.xlsx", dtype={"employee_no": str})
wages = pd.read_excel("wages.xlsx", dtype={"employee_no": str})

times["overtime"] = times["hours"].apply(overtime)
per_person = times.groupby("employee_no", as_index=False)["overtime"].sum()

result = per_person.merge(wages[["employee_no", "surname", "first_name", "hourly_wage", "tax_class"]], on="employee_no", how="left")
missing = result[result["hourly_wage"].isna()]
if not missing.empty:
    print("No wage found for:", ", ".join(missing["employee_no"]))

result["gross"] = (result["overtime"] * result["hourly_wage"] * SURCHARGE).round(2)
result.sort_values("surname").to_excel("payout_october.xlsx", index=False)
print(f"Total: {result['gross'].sum():,.2f} EUR for {len(result)} people")
