"""Turn the ERP export of open orders into a formatted workbook."""
from pathlib import Path

import pandas as pd

EXPORT = Path(r"\\erp01\export\open_order_lines.csv")


def main():
    df = pd.read_csv(EXPORT, sep=";", parse_dates=["OrderDate"], dayfirst=True)
    df = df[df["Quantity"] > df["QtyShipped"]]
    df["Outstanding"] = df["Quantity"] - df["QtyShipped"]
    with pd.ExcelWriter("open_orders.xlsx", engine="xlsxwriter") as writer:
        df.to_excel(writer, sheet_name="Open", index=False)
        ws = writer.sheets["Open"]
        ws.autofilter(0, 0, len(df), len(df.columns) - 1)
        ws.set_column(0, len(df.columns) - 1, 16)
    print(len(df), "lines")


if __name__ == "__main__":
    main()
