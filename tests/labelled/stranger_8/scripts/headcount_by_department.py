"""Headcount against plan, by department."""
import pandas as pd


def main() -> None:
    plan = pd.read_excel("positions.xlsx")  # position, department, fte, filled
    table = plan.groupby("department").agg(
        positions=("position", "count"),
        filled=("filled", "sum"),
        fte=("fte", "sum"),
    )
    table["open"] = table["positions"] - table["filled"]
    table["open_percent"] = (100 * table["open"] / table["positions"]).round(1)
    table.loc["all"] = table[["positions", "filled", "fte", "open"]].sum()
    table.to_excel("headcount.xlsx")
    print(table.to_string())


if __name__ == "__main__":
    main()
