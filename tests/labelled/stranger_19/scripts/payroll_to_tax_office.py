"""Send the payroll list to the external tax adviser."""
import smtplib
from email.message import EmailMessage
from io import BytesIO

import pandas as pd

SMTP = {
    "host": "smtp.ionos-mailhub.com",
    "port": 587,
    "user": "payroll@brindlefoods.co.uk",
    "password": "Kw7#tRz0!mVq92Lp",
}
ADVISER = "office@penhallow-tax.co.uk"


def build_list(path):
    df = pd.read_excel(path, sheet_name="Payroll")
    return df[["employee", "tax_id", "gross", "tax", "net"]].sort_values("employee")


def as_xlsx(df):
    buffer = BytesIO()
    df.to_excel(buffer, index=False)
    return buffer.getvalue()


def send(content):
    msg = EmailMessage()
    msg["From"], msg["To"], msg["Subject"] = SMTP["user"], ADVISER, "Payroll of the month"
    msg.set_content("Please find the payroll attached.")
    msg.add_attachment(content, maintype="application", subtype="octet-stream", filename="payroll.xlsx")
    with smtplib.SMTP(SMTP["host"], SMTP["port"]) as server:
        server.starttls()
        server.login(SMTP["user"], SMTP["password"])
        server.send_message(msg)


if __name__ == "__main__":
    send(as_xlsx(build_list(r"H:\HR\payroll_current.xlsx")))
