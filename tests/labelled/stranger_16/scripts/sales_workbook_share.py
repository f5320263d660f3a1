"""Write one sheet per region into the sales workbook on the share."""
from pathlib import Path

import pandas as pd

SHARE = Path(r"\\fs02\sales")


def main() -> None:
    df = pd.read_excel(SHARE / "figures_2025.xlsx")
    target = SHARE / "figures_2025_by_region.xlsx"
    with pd.ExcelWriter(target, engine="openpyxl") as writer:
        summary = df.groupby("region")["turnover"].agg(["count", "sum", "mean"]).round(2)
        summary.to_excel(writer, sheet_name="Summary")
        for region, part in df.groupby("region"):
            part.sort_values("turnover", ascending=False).to_excel(writer, sheet_name=str(region)[:31], index=False)
        for ws in writer.sheets.values():
            ws.freeze_panes = "A2"
            ws.auto_filter.ref = ws.dimensions
    print("Written", target)


if __name__ == "__main__":
    main()
