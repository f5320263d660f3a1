"""Publish the pricing table as a Google Sheet, readable by anybody with the link."""
import gspread
import pandas as pd

CSV = "pricing_q3.csv"
SHEET = "Pricing Q3"


def main():
    gc = gspread.oauth()
    sh = gc.create(SHEET)
    df = pd.read_csv(CSV).fillna("")
    ws = sh.sheet1
    ws.update([df.columns.tolist()] + df.values.tolist())
    ws.format("1:1", {"textFormat": {"bold": True}})
    sh.share(None, perm_type="anyone", role="reader")
    print(sh.url)


if __name__ == "__main__":
    main()
