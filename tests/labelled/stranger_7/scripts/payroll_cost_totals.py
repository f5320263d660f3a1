"""Payroll cost per cost centre from the general ledger export."""
import argparse

import pandas as pd

PAYROLL_ACCOUNTS = range(600000, 609999)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ledger")
    parser.add_argument("budget")
    parser.add_argument("--out", default="payroll_cost.xlsx")
    args = parser.parse_args()

    ledger = pd.read_csv(args.ledger, sep=";", decimal=",")
    ledger = ledger[ledger["account"].isin(PAYROLL_ACCOUNTS)]
    actual = ledger.pivot_table(index="cost_centre", columns="period", values="amount", aggfunc="sum", fill_value=0)

    budget = pd.read_csv(args.budget, sep=";", decimal=",").set_index("cost_centre")["payroll_budget"]
    actual["total"] = actual.sum(axis=1)
    actual["budget"] = budget
    actual["deviation_pct"] = (actual["total"] / actual["budget"] - 1).round(3)

    actual.to_excel(args.out)
    print(actual[["total", "budget", "deviation_pct"]].to_string())


if __name__ == "__main__":
    main()
