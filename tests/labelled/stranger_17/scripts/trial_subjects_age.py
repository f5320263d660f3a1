"""Check subjects of the screening log against the inclusion criteria."""
from datetime import date

import pandas as pd

LOG = r"S:\Clinical\MP-204\screening_log.xlsx"
MIN_AGE, MAX_AGE = 18, 75
MIN_BMI, MAX_BMI = 18.5, 35.0


def age(born, on):
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def check(row):
    reasons = []
    if not MIN_AGE <= row["age"] <= MAX_AGE:
        reasons.append("age")
    if not MIN_BMI <= row["bmi"] <= MAX_BMI:
        reasons.append("BMI")
    if str(row["pregnant"]).strip().lower() == "yes":
        reasons.append("pregnancy")
    return ", ".join(reasons)


def main():
    df = pd.read_excel(LOG, parse_dates=["date_of_birth", "screened_on"])
    df["age"] = [age(b, s) for b, s in zip(df["date_of_birth"], df["screened_on"])]
    df["bmi"] = (df["weight_kg"] / (df["height_cm"] / 100) ** 2).round(1)
    df["excluded_for"] = df.apply(check, axis=1)
    df["eligible"] = df["excluded_for"] == ""
    df[["subject_initials", "date_of_birth", "diagnosis", "age", "bmi", "eligible", "excluded_for"]].to_excel(
        r"S:\Clinical\MP-204\eligibility.xlsx", index=False
    )
    print(df["eligible"].value_counts().to_string(), "checked", date.today())


if __name__ == "__main__":
    main()
