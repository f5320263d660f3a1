"""Draft the month-end mail to the controlling team."""
from datetime import date
from pathlib import Path

import win32com.client as win32

FOLDER = Path(r"F:\Controlling\MonthEnd")
TEAM = "controlling@ostmere-tools.co.uk"  # internal distribution list


def workbooks(month: str):
    return sorted(FOLDER.glob(f"{month}_*.xlsx"))


def draft(files, month):
    outlook = win32.Dispatch("Outlook.Application")
    mail = outlook.CreateItem(0)
    mail.To = TEAM
    mail.Subject = f"Month end {month}: {len(files)} workbooks"
    rows = "".join(f"<li>{f.name}</li>" for f in files)
    mail.HTMLBody = f"<p>Hello all,</p><ul>{rows}</ul><p>The files lie in {FOLDER}.</p>"
    mail.Display()


if __name__ == "__main__":
    month = date.today().strftime("%Y-%m")
    files = workbooks(month)
    if not files:
        print("No workbooks for", month)
    else:
        draft(files, month)
