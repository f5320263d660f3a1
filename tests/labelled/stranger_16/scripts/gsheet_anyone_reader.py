"""Publish sales figures in a Google Sheet that anybody with the link can read."""
import gspread
import pandas as pd
from google.oauth2.service_account import Credentials

SCOPES = ["https://www.googleapis.com/auth/spreadsheets", "https://www.googleapis.com/auth/drive"]


def main() -> None:
    creds = Credentials.from_service_account_file("service_account.json", scopes=SCOPES)
    gc = gspread.authorize(creds)

    df = pd.read_excel(r"\\fs02\sales\figures_2025.xlsx")
    df = df.fillna("").astype(str)

    sheet = gc.create("Sales figures 2025")
    ws = sheet.sheet1
    ws.update([df.columns.tolist()] + df.values.tolist())
    ws.freeze(rows=1)
    sheet.share(None, perm_type="anyone", role="reader")
    print("Link for the reps:", sheet.url)


if __name__ == "__main__":
    main()
