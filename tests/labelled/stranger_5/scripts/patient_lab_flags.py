import pandas as pd

LIMITS = {
    "potassium": (3.5, 5.1),
    "creatinine": (0.5, 1.2),
    "sodium": (135, 145),
}

results = pd.read_csv("lab_results_ward3.csv", parse_dates=["birth_date", "taken_at"])


def flag(row):
    low, high = LIMITS.get(row["analyte"], (None, None))
    if low is None:
        return ""
    if row["value"] < low:
        return "LOW"
    if row["value"] > high:
        return "HIGH"
    return ""


results["flag"] = results.apply(flag, axis=1)
results["age"] = ((results["taken_at"] - results["birth_date"]).dt.days // 365.25).astype(int)

alerts = results[results["flag"] != ""]
alerts = alerts[["patient_id", "patient_name", "age", "analyte", "value", "flag", "taken_at"]]
alerts.sort_values(["patient_name", "taken_at"]).to_excel("alerts_ward3.xlsx", index=False)

print(f"{alerts['patient_id'].nunique()} patients with values outside the range")
