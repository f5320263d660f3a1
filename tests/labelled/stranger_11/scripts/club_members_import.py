import re

import pandas as pd

members = pd.read_csv("members_old.csv", sep=";", dtype=str, encoding="cp1252").fillna("")


def phone(value):
    digits = re.sub(r"\D", "", value)
    return "+49" + digits[1:] if digits.startswith("0") else ("+" + digits if digits else "")


members["Mobile"] = members["Mobile"].map(phone)
members["Email"] = members["Email"].str.strip().str.lower()
members["BirthDate"] = pd.to_datetime(members["BirthDate"], dayfirst=True, errors="coerce").dt.strftime("%Y-%m-%d")
members = members.drop_duplicates(["LastName", "FirstName", "BirthDate"])

bad = members[members["BirthDate"].isna() | ~members["Email"].str.contains("@")]
bad.to_csv("members_to_check.csv", index=False)
members.drop(bad.index).to_csv("members_new.csv", index=False)
print(len(members) - len(bad), "good,", len(bad), "to check")
