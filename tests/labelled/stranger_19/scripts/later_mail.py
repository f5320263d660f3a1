"""Write an Outlook mail that is delivered on Sunday evening."""
from datetime import datetime, timedelta

import win32com.client as win32

TEAM = "team-south@hazelmere-optics.com"


def next_sunday(hour=21):
    now = datetime.now()
    day = now + timedelta(days=(6 - now.weekday()) % 7)
    when = day.replace(hour=hour, minute=0, second=0, microsecond=0)
    return when if when > now else when + timedelta(days=7)


def write(subject, body):
    outlook = win32.Dispatch("Outlook.Application")
    mail = outlook.CreateItem(0)
    mail.To = TEAM
    mail.Subject = subject
    mail.Body = body
    mail.DeferredDeliveryTime = next_sunday().strftime("%Y-%m-%d %H:%M")
    mail.Send()


if __name__ == "__main__":
    goals = open("goals.txt", encoding="utf-8").read()
    write("Goals of the week", goals)
    print("Will be delivered", next_sunday())
