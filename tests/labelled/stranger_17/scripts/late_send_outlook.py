"""Write the status mail now and have Outlook deliver it later in the evening."""
import argparse
from datetime import datetime, timedelta

import win32com.client

TEAM = "accounts.team@sscnova.com"


def delivery_time(hour, minute):
    when = datetime.now().replace(hour=hour, minute=minute, second=0, microsecond=0)
    if when < datetime.now():
        when += timedelta(days=1)
    return when


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("textfile")
    ap.add_argument("--hour", type=int, default=22)
    ap.add_argument("--minute", type=int, default=40)
    args = ap.parse_args()

    with open(args.textfile, encoding="utf-8") as fh:
        body = fh.read()

    outlook = win32com.client.Dispatch("Outlook.Application")
    mail = outlook.CreateItem(0)
    mail.To = TEAM
    mail.Subject = f"Status {datetime.now():%d %b}"
    mail.Body = body
    when = delivery_time(args.hour, args.minute)
    mail.DeferredDeliveryTime = when.strftime("%Y-%m-%d %H:%M")
    mail.Send()
    print("Will be sent at", when.strftime("%H:%M"))


if __name__ == "__main__":
    main()
