from datetime import date
from dateutil.relativedelta import relativedelta
import pandas as pd


def pension_age(year: int) -> relativedelta:
    if year >= 1964:
        return relativedelta(years=67)
    return relativedelta(years=66, months=2 * (year - 1958))


staff = pd.read_csv("headcount.csv", parse_dates=["dob"])
staff["leaves"] = staff["dob"].apply(lambda d: (d + pension_age(d.year)).date())
soon = staff[staff["leaves"] < date.today() + relativedelta(years=5)]

for dept, group in soon.sort_values("leaves").groupby("dept"):
    print(f"\n{dept}")
    for p in group.itertuples():
        print(f"   {p.leaves:%m/%Y}  {p.full_name} ({p.job_title})")
