"""Propose article merges."""
import argparse
from itertools import combinations

import pandas as pd
from rapidfuzz import fuzz


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("export")
    ap.add_argument("-o", "--out", default="article_proposals.xlsx")
    ap.add_argument("--limit", type=int, default=90)
    args = ap.parse_args()

    articles = pd.read_csv(args.export, dtype=str).fillna("")
    found = []
    for (colour, size), group in articles.groupby(["colour", "size"]):
        for (_, a), (_, b) in combinations(group.iterrows(), 2):
            score = fuzz.token_sort_ratio(a["name"].lower(), b["name"].lower())
            if score >= args.limit or (a["ean"] and a["ean"] == b["ean"]):
                found.append({"keep": a["sku"], "merge": b["sku"], "name_a": a["name"], "name_b": b["name"], "score": score})
    pd.DataFrame(found).to_excel(args.out, index=False)
    print(len(articles), "articles,", len(found), "proposals")


if __name__ == "__main__":
    main()
