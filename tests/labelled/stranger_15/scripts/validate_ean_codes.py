"""Validate EAN-13 codes of the article master and list faulty ones."""
import sys

import pandas as pd


def ean_ok(ean: str) -> bool:
    if len(ean) != 13 or not ean.isdigit():
        return False
    total = sum(int(c) * (3 if i % 2 else 1) for i, c in enumerate(ean[:12]))
    return (10 - total % 10) % 10 == int(ean[12])


def main(path: str):
    df = pd.read_csv(path, sep=";", dtype=str).fillna("")
    df["ok"] = df["ean"].map(ean_ok)
    bad = df[~df["ok"]]
    print(f"{len(bad)} of {len(df)} EAN codes are invalid")
    bad[["article_no", "name", "ean", "manufacturer"]].to_csv("invalid_eans.csv", sep=";", index=False)


if __name__ == "__main__":
    main(sys.argv[1])
