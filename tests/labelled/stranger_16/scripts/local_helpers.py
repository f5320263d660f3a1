"""Monthly margin report."""
import pandas as pd


def clean_columns(df: pd.DataFrame) -> pd.DataFrame:
    df = df.rename(columns=lambda c: str(c).strip().lower().replace(" ", "_"))
    return df.dropna(how="all")


def monthly(df: pd.DataFrame, value: str, date: str = "date") -> pd.DataFrame:
    df[date] = pd.to_datetime(df[date])
    table = df.groupby([df[date].dt.to_period("M"), "product_group"])[value].sum().unstack(fill_value=0)
    table["total"] = table.sum(axis=1)
    return table


def main() -> None:
    df = clean_columns(pd.read_excel("margins.xlsx"))
    df["margin"] = df["sales"] - df["cost"]
    report = monthly(df, value="margin")
    report.to_excel("margin_report.xlsx")
    print(report.tail(12))


if __name__ == "__main__":
    main()
