"""
Type the daily branch totals into the 'Cash position' screen.
Move the mouse into the upper left corner to abort.
"""
import time

import openpyxl
import pyautogui

pyautogui.FAILSAFE = True
pyautogui.PAUSE = 0.3
WORKBOOK = r"K:\Branch\cash_position.xlsx"
FIELDS = ["notes_100", "notes_50", "notes_20", "notes_10", "coins"]


def read_totals():
    ws = openpyxl.load_workbook(WORKBOOK, data_only=True)["Today"]
    values = {str(row[0].value).strip(): row[1].value for row in ws.iter_rows(min_row=2, max_col=2)}
    missing = [f for f in FIELDS if values.get(f) is None]
    if missing:
        raise SystemExit(f"Missing values: {', '.join(missing)}")
    return [values[f] for f in FIELDS]


def main():
    totals = read_totals()
    input("Open the cash position screen, put the cursor in the first field, press Enter here...")
    time.sleep(4)
    for value in totals:
        pyautogui.write(f"{value:.2f}", interval=0.03)
        pyautogui.press("tab")
    print("Done. Please check the figures before you confirm.")


if __name__ == "__main__":
    main()
