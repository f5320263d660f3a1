"""Format the ERP stock export as an Excel report."""
import argparse
from pathlib import Path

import pandas as pd
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("export", type=Path, help="CSV file exported from the ERP")
    parser.add_argument("--group", default="FINISHED")
    args = parser.parse_args()

    df = pd.read_csv(args.export, sep=";", dtype={"ITEM_NO": str})
    df = df[(df["ITEM_GROUP"] == args.group) & (df["QTY_ON_HAND"] > 0)]
    target = args.export.with_suffix(".xlsx")
    with pd.ExcelWriter(target, engine="openpyxl") as writer:
        df.to_excel(writer, sheet_name="Stock", index=False)
        ws = writer.sheets["Stock"]
        for cell in ws[1]:
            cell.font = Font(bold=True)
        for i, col in enumerate(df.columns, start=1):
            ws.column_dimensions[get_column_letter(i)].width = max(12, len(col) + 4)
    print(f"Written {target}")


if __name__ == "__main__":
    main()
