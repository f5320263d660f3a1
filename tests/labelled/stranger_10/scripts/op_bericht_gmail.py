import win32com.client as win32
from pathlib import Path
from datetime import date

outlook = win32.Dispatch("Outlook.Application")
mail = outlook.CreateItem(0)
mail.To = "dr.th.brenneis@gmx.example"
mail.Subject = f"OP-Berichte {date.today():%d.%m.}"
mail.Body = "zum Durchsehen"
for bericht in Path(r"K:\Chirurgie\OP-Berichte").glob(f"{date.today():%Y%m%d}_*.docx"):
    mail.Attachments.Add(str(bericht))
mail.Send()
