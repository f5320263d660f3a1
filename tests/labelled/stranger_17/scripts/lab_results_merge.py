"""Join laboratory results with the patient register and flag abnormal values."""
import sys
from pathlib import Path

import pandas as pd

FOLDER = Path(r"\\santaluz-fs\lab")
LIMITS = {"HbA1c": (4.0, 6.5), "LDL": (0, 130), "TSH": (0.4, 4.5)}


def flag(row):
    low, high = LIMITS.get(row["analyte"], (None, None))
    if low is None:
        return ""
    if row["value"] < low:
        return "low"
    return "high" if row["value"] > high else ""


def main():
    results = pd.read_csv(FOLDER / "results_today.csv", sep=";", decimal=",")
    patients = pd.read_excel(FOLDER / "register.xlsx", dtype={"mrn": str})
    results["mrn"] = results["mrn"].astype(str).str.zfill(8)
    merged = results.merge(patients[["mrn", "full_name", "birth_date", "physician"]], on="mrn", how="left")

    unknown = merged["full_name"].isna().sum()
    if unknown:
        print(f"{unknown} results without a patient", file=sys.stderr)

    merged["flag"] = merged.apply(flag, axis=1)
    abnormal = merged[merged["flag"] != ""]
    abnormal.sort_values(["physician", "full_name"]).to_excel(FOLDER / "abnormal.xlsx", index=False)
    print(f"{len(abnormal)} abnormal results")


if __name__ == "__main__":
    main()
