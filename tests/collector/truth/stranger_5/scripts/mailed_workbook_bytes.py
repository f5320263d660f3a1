"""Build a small workbook in memory and mail it; nothing is left on disk."""
import io
import os
import smtplib
from email.message import EmailMessage

import xlsxwriter

buffer = io.BytesIO()
workbook = xlsxwriter.Workbook(buffer, {"in_memory": True})
sheet = workbook.add_worksheet("Absences")
sheet.write_row("A1", ["Employee", "Days"])
sheet.write_row("A2", ["Ana", 3])
workbook.close()

message = EmailMessage()
message["From"], message["To"], message["Subject"] = "hr@corp.example", "boss@corp.example", "Absences"
message.add_attachment(buffer.getvalue(), maintype="application", subtype="octet-stream", filename="absences.xlsx")
try:
    with smtplib.SMTP("localhost", int(os.environ["DUMB"]), timeout=5) as server:
        server.send_message(message)
except (smtplib.SMTPException, OSError) as error:
    print("mail not sent:", type(error).__name__)
