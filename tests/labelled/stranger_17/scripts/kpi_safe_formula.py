"""Compute one of a fixed list of KPIs for each team."""
import argparse
import ast

import pandas as pd

KPIS = {
    "closing": lambda d: d["closed"] / d["opened"] * 100,
    "backlog": lambda d: d["opened"] - d["closed"],
    "per_head": lambda d: d["closed"] / d["fte"],
}


def parse_filter(text):
    """A filter such as {'site': 'Recife'} - only literals are accepted."""
    value = ast.literal_eval(text)
    if not isinstance(value, dict):
        raise argparse.ArgumentTypeError("expected a dictionary")
    return value


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("kpi", choices=sorted(KPIS))
    ap.add_argument("--where", type=parse_filter, default={})
    ap.add_argument("--source", default="H:/Controlling/team_figures.xlsx")
    args = ap.parse_args()

    df = pd.read_excel(args.source)
    for column, value in args.where.items():
        df = df[df[column] == value]
    df[args.kpi] = KPIS[args.kpi](df).round(1)
    print(df[["team", args.kpi]].sort_values(args.kpi).to_string(index=False))


if __name__ == "__main__":
    main()
