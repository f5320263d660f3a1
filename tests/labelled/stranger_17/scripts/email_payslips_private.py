"""Send every payslip to the private address of the employee."""
import logging
import os
import smtplib
from email.message import EmailMessage
from pathlib import Path

import openpyxl

SLIPS = Path("H:/HR/Payslips/2025-04")
STAFF = Path("H:/HR/staff.xlsx")
logging.basicConfig(level=logging.INFO)


def private_addresses():
    ws = openpyxl.load_workbook(STAFF, read_only=True).active
    head = {c.value: i for i, c in enumerate(next(ws.iter_rows(max_row=1)))}
    for row in ws.iter_rows(min_row=2, values_only=True):
        if row[head["Private e-mail"]]:
            yield str(row[head["Personnel no."]]), row[head["Name"]], row[head["Private e-mail"]]


def build(name, to, pdf):
    msg = EmailMessage()
    msg["Subject"] = "Your payslip"
    msg["From"] = "payroll@sscnova.com"
    msg["To"] = to
    msg.set_content(f"Dear {name},\n\nplease find your payslip attached.\n")
    msg.add_attachment(pdf.read_bytes(), maintype="application", subtype="pdf", filename=pdf.name)
    return msg


def main():
    with smtplib.SMTP("relay.sscnova.com", 587) as smtp:
        smtp.starttls()
        smtp.login("payroll", os.environ["RELAY_PASSWORD"])
        for number, name, address in private_addresses():
            pdf = SLIPS / f"{number}.pdf"
            if pdf.exists():
                smtp.send_message(build(name, address, pdf))
                logging.info("sent %s", number)


if __name__ == "__main__":
    main()
