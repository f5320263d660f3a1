"""Evaluate a KPI formula typed by the user for each team."""
import pandas as pd

SOURCE = "H:/Controlling/team_figures.xlsx"


def ask(columns):
    print("Columns:", ", ".join(columns))
    return input("Formula, e.g. round(closed / opened * 100, 1): ")


def compute(df, formula):
    code = compile(formula, "<formula>", "eval")
    results = []
    for _, row in df.iterrows():
        names = {c: row[c] for c in df.columns}
        try:
            results.append(eval(code, {}, names))
        except ZeroDivisionError:
            results.append(None)
    return results


def main():
    df = pd.read_excel(SOURCE)
    df.columns = [str(c).strip().lower().replace(" ", "_") for c in df.columns]
    formula = ask(df.columns)
    df["kpi"] = compute(df, formula)
    print(df[["team", "kpi"]].to_string(index=False))
    if input("Save? (y/n) ").lower() == "y":
        df.to_excel("H:/Controlling/kpi.xlsx", index=False)


if __name__ == "__main__":
    main()
