import win32com.client as win32
from datetime import date

outlook = win32.Dispatch("Outlook.Application")
mail = outlook.CreateItem(0)
mail.To = "OP-Koordination"
mail.Subject = f"Saalauslastung {date.today():%d.%m.}"
mail.Body = "Auslastung je Saal im Anhang."
mail.Attachments.Add(rf"K:\OP\Auslastung\{date.today():%Y%m%d}_saele.xlsx")
mail.Send()
