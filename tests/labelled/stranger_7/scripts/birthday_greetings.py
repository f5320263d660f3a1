"""Send a birthday greeting to colleagues through the company mail server."""
import smtplib
from datetime import date
from email.message import EmailMessage

import pandas as pd

SMTP_HOST = "mail.intern.example"
SENDER = "hr@intern.example"


def todays_birthdays(path="colleagues.xlsx"):
    df = pd.read_excel(path, parse_dates=["birthday"])
    today = date.today()
    return df[(df["birthday"].dt.month == today.month) & (df["birthday"].dt.day == today.day)]


def greet(server, first_name, address):
    msg = EmailMessage()
    msg["Subject"] = "Happy birthday!"
    msg["From"] = SENDER
    msg["To"] = address
    msg.set_content(f"Dear {first_name},\n\nall the best for your new year!\n\nYour HR team")
    server.send_message(msg)


def main():
    people = todays_birthdays()
    if people.empty:
        print("No birthdays today")
        return
    with smtplib.SMTP(SMTP_HOST, 25) as server:
        for person in people.itertuples():
            greet(server, person.first_name, person.email)
            print("sent to", person.email)


if __name__ == "__main__":
    main()
