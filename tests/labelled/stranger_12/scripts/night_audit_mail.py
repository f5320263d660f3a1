import smtplib
import time
from datetime import datetime, timedelta
from email.mime.text import MIMEText

import pandas as pd

SMTP_USER = "nightaudit@belmare-hotels.com"
SMTP_PASS = "vZebeklEcYUS6V-mare"


def seconds_until(hour: int, minute: int) -> float:
    now = datetime.now()
    target = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
    if target <= now:
        target += timedelta(days=1)
    return (target - now).total_seconds()


def audit_text() -> str:
    day = pd.read_excel(r"\\belmare-fs\audit\today.xlsx", index_col="department")
    return day[["revenue", "tax", "covers"]].to_string()


def send(text: str):
    mail = MIMEText(text)
    mail["Subject"] = "Night audit"
    mail["From"] = SMTP_USER
    mail["To"] = "controlling@belmare-hotels.com"
    with smtplib.SMTP("smtp.belmare-hotels.com", 587) as server:
        server.starttls()
        server.login(SMTP_USER, SMTP_PASS)
        server.send_message(mail)


while True:
    time.sleep(seconds_until(0, 20))
    send(audit_text())
