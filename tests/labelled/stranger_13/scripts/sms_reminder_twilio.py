"""Reminds tomorrow's patients by SMS."""
from datetime import date, timedelta

import pandas as pd
from twilio.rest import Client

ACCOUNT_SID = "ACb81f3e07c94a2d56e8f1907bc3ad24e5"
AUTH_TOKEN = "5e9a27c1d04fb836719e2ac5f80d43b7"
SENDER = "+351308810442"

client = Client(ACCOUNT_SID, AUTH_TOKEN)
plan = pd.read_excel("agenda.xlsx", parse_dates=["day"])
tomorrow = date.today() + timedelta(days=1)

for p in plan[plan["day"].dt.date == tomorrow].itertuples():
    message = client.messages.create(
        to=str(p.mobile),
        from_=SENDER,
        body=f"Dear {p.patient}, see you tomorrow at {p.time} at Dr. Sardinha's ({p.treatment}).",
    )
    print(p.patient, message.status)
