"""Mail the weekly sheet to the sales team through the company mail server."""
import smtplib
from datetime import date
from email.message import EmailMessage
from pathlib import Path

SERVER = "mail.tessaro-pumps.example"      # relay inside the office network, no login needed
SENDER = "sales-reports@tessaro-pumps.example"
TEAM = ["sales-north@tessaro-pumps.example", "sales-south@tessaro-pumps.example"]

sheet = Path(r"\\tps-files\sales\weekly_sales.xlsx")
week = date.today().isocalendar().week

message = EmailMessage()
message["Subject"] = f"Sales figures week {week}"
message["From"] = SENDER
message["To"] = ", ".join(TEAM)
message.set_content(
    f"Hello all,\n\nplease find attached the figures of week {week}.\n\nKind regards\nSales support"
)
message.add_attachment(
    sheet.read_bytes(),
    maintype="application",
    subtype="vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    filename=f"sales_week_{week}.xlsx",
)

with smtplib.SMTP(SERVER, 25, timeout=20) as smtp:
    smtp.starttls()
    smtp.send_message(message)

print("Report sent to", len(TEAM), "lists")
