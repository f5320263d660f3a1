"""Find probable duplicates in the residents' register extract."""
import argparse
from itertools import combinations

import pandas as pd
from rapidfuzz import fuzz

MIN_SCORE = 90


def normalise(s: pd.Series) -> pd.Series:
    return s.fillna("").str.casefold().str.replace(r"[^a-z0-9äöüß ]", "", regex=True).str.strip()


def duplicates(df: pd.DataFrame) -> pd.DataFrame:
    df["key"] = normalise(df["surname"]) + " " + normalise(df["given_name"]) + " " + normalise(df["home_address"])
    pairs = []
    for _, block in df.groupby("date_of_birth"):
        for (i, a), (j, b) in combinations(block["key"].items(), 2):
            score = fuzz.token_sort_ratio(a, b)
            if score >= MIN_SCORE:
                pairs.append((df.at[i, "resident_id"], df.at[j, "resident_id"], score))
    return pd.DataFrame(pairs, columns=["resident_a", "resident_b", "score"])


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("extract")
    args = ap.parse_args()
    duplicates(pd.read_csv(args.extract, dtype=str)).to_csv("duplicates.csv", index=False)
