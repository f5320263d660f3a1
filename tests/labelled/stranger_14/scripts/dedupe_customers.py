"""Propose customer merges."""
import argparse
from itertools import combinations

import pandas as pd
from rapidfuzz import fuzz


def key(row):
    return f"{row['last_name']} {row['first_name']}".lower().strip()


def candidates(group):
    for (i, a), (j, b) in combinations(group.iterrows(), 2):
        score = fuzz.token_sort_ratio(key(a), key(b))
        if a["email"].lower() == b["email"].lower() or score > 92:
            yield {
                "keep": a["customer_id"], "merge": b["customer_id"],
                "name_a": key(a), "name_b": key(b),
                "email_a": a["email"], "email_b": b["email"],
                "birthday": a["birthday"], "score": score,
            }


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("export")
    ap.add_argument("-o", "--out", default="merge_proposals.xlsx")
    args = ap.parse_args()

    customers = pd.read_csv(args.export, dtype=str).fillna("")
    found = []
    for _, group in customers.groupby("birthday"):
        found.extend(candidates(group))
    pd.DataFrame(found).to_excel(args.out, index=False)
    print(len(customers), "customers,", len(found), "proposals")


if __name__ == "__main__":
    main()
