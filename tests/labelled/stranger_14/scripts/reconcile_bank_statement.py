"""Match a bank statement with the ledger and list open items."""
import argparse

import pandas as pd


def load(path, date_col, amount_col):
    df = pd.read_excel(path)
    df = df.rename(columns={date_col: "date", amount_col: "amount"})
    df["date"] = pd.to_datetime(df["date"], dayfirst=True)
    df["amount"] = df["amount"].round(2)
    # the n-th occurrence of the same amount on the same day gets its own key
    df["n"] = df.groupby(["date", "amount"]).cumcount()
    return df


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("bank")
    ap.add_argument("ledger")
    ap.add_argument("--out", default="open_items.xlsx")
    args = ap.parse_args()

    bank = load(args.bank, "Value date", "Amount")
    ledger = load(args.ledger, "Posting date", "Amount LC")
    both = bank.merge(ledger, on=["date", "amount", "n"], how="outer", indicator=True, suffixes=("_bank", "_ledger"))

    with pd.ExcelWriter(args.out) as writer:
        both[both["_merge"] == "both"].to_excel(writer, sheet_name="Matched", index=False)
        both[both["_merge"] == "left_only"].to_excel(writer, sheet_name="Only bank", index=False)
        both[both["_merge"] == "right_only"].to_excel(writer, sheet_name="Only ledger", index=False)
    print(both["_merge"].value_counts())


if __name__ == "__main__":
    main()
