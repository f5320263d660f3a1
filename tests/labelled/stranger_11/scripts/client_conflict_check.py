"""Conflict check: is a person or company already known in one of our matters?"""
import sys
from difflib import SequenceMatcher

import pandas as pd


def similar(a: str, b: str) -> float:
    return SequenceMatcher(None, a.casefold(), b.casefold()).ratio()


name = " ".join(sys.argv[1:]) or input("Name of the opponent: ")
parties = pd.read_excel("parties.xlsx", sheet_name="all")
parties["full"] = parties["first_name"].fillna("") + " " + parties["surname"]
parties["score"] = parties["full"].map(lambda other: similar(name, other.strip()))
hits = parties[parties["score"] > 0.82].sort_values("score", ascending=False)

if hits.empty:
    print("No conflict found.")
else:
    print(hits[["full", "date_of_birth", "address", "role", "matter_no", "score"]].to_string(index=False))
