"""Validate IBANs of direct-debit customers and list faulty ones with account holder."""
import string
import sys

import pandas as pd


def iban_ok(iban: str) -> bool:
    iban = iban.replace(" ", "").upper()
    if not 15 <= len(iban) <= 34:
        return False
    moved = iban[4:] + iban[:4]
    digits = "".join(str(string.ascii_uppercase.index(c) + 10) if c.isalpha() else c for c in moved)
    return digits.isdigit() and int(digits) % 97 == 1


def main(path: str):
    df = pd.read_csv(path, sep=";", dtype=str).fillna("")
    df["ok"] = df["iban"].map(iban_ok)
    bad = df[~df["ok"]]
    print(f"{len(bad)} of {len(df)} IBANs are invalid")
    bad[["customer_no", "account_holder", "iban", "email"]].to_csv("invalid_ibans.csv", sep=";", index=False)


if __name__ == "__main__":
    main(sys.argv[1])
