"""Rent per square metre by district and size class."""
import pandas as pd

SOURCE = r"\\fs01\letting\units.xlsx"


def main() -> None:
    df = pd.read_excel(SOURCE, usecols=["unit_no", "district", "area_sqm", "rooms", "rent_cold"])
    df = df.dropna(subset=["area_sqm", "rent_cold"])
    df["per_sqm"] = df["rent_cold"] / df["area_sqm"]
    df["size"] = pd.cut(df["area_sqm"], [0, 45, 70, 100, 500], labels=["<45", "45-70", "70-100", ">100"])
    table = df.pivot_table(index="district", columns="size", values="per_sqm", aggfunc="median", observed=True)
    print(table.round(2))
    with pd.ExcelWriter("rent_comparison.xlsx") as writer:
        table.round(2).to_excel(writer, sheet_name="Median")
        df.nlargest(25, "per_sqm").to_excel(writer, sheet_name="Top 25", index=False)


if __name__ == "__main__":
    main()
