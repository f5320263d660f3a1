"""Send the expense reports to myself at home."""
from pathlib import Path

import pandas as pd
import win32com.client

outlook = win32com.client.Dispatch("Outlook.Application")
df = pd.read_excel(r"H:\Expenses\2024_05.xlsx")

for employee, part in df.groupby("Employee"):
    target = Path.home() / "AppData/Local/Temp" / f"{employee}.xlsx"
    part[["Employee", "IBAN", "Date", "Purpose", "Amount"]].to_excel(target, index=False)
    mail = outlook.CreateItem(0)
    mail.To = "marta.seixas.home@gmail.com"
    mail.Subject = f"Expenses {employee}"
    mail.Attachments.Add(str(target))
    mail.Send()
