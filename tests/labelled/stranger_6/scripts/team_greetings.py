"""Send the weekly list of staff birthdays and anniversaries to the HR business partners."""
import smtplib
from datetime import date, timedelta
from email.message import EmailMessage

import pandas as pd

SMTP_HOST = "mailrelay.intra.brevanta.com"
RECIPIENTS = ["hr-partners@brevanta.com"]


def upcoming(df: pd.DataFrame, days: int = 7) -> pd.DataFrame:
    today = date.today()
    window = {(today + timedelta(days=i)).strftime("%m-%d") for i in range(days)}
    df["md"] = pd.to_datetime(df["birth_date"]).dt.strftime("%m-%d")
    df["age"] = today.year - pd.to_datetime(df["birth_date"]).dt.year
    return df[df["md"].isin(window)].sort_values("md")


def send(df: pd.DataFrame) -> None:
    msg = EmailMessage()
    msg["Subject"] = "Birthdays this week"
    msg["From"] = "hr-automation@brevanta.com"
    msg["To"] = ", ".join(RECIPIENTS)
    msg.set_content("\n".join(f"{r.md}  {r.first_name} {r.last_name} ({r.age})" for r in df.itertuples()))
    with smtplib.SMTP(SMTP_HOST, 25) as server:
        server.send_message(msg)


if __name__ == "__main__":
    staff = pd.read_csv("staff_master.csv", encoding="latin-1", sep=";")
    send(upcoming(staff))
