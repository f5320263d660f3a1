"""Merge building applications with applicants to write acknowledgement letters."""
import logging
from pathlib import Path

import pandas as pd

logging.basicConfig(level=logging.INFO)
log = logging.getLogger(__name__)

CASES = Path("cases.xlsx")
APPLICANTS = Path("applicants.xlsx")


def load() -> pd.DataFrame:
    cases = pd.read_excel(CASES, dtype={"case_no": str})
    people = pd.read_excel(APPLICANTS, dtype={"case_no": str, "zip": str})
    merged = cases.merge(people, on="case_no", how="left", indicator=True)
    orphans = merged[merged["_merge"] == "left_only"]
    if not orphans.empty:
        log.warning("%d cases without applicant", len(orphans))
    return merged[merged["_merge"] == "both"]


def letter_fields(df: pd.DataFrame) -> pd.DataFrame:
    df["address_line"] = df["street"] + ", " + df["zip"] + " " + df["city"]
    df["salutation"] = df["gender"].map({"f": "Dear Ms", "m": "Dear Mr"}).fillna("Dear") + " " + df["last_name"]
    return df[["case_no", "salutation", "first_name", "last_name", "address_line", "received_on"]]


if __name__ == "__main__":
    letter_fields(load()).to_csv("mailmerge.csv", index=False, sep=";", encoding="utf-8-sig")
