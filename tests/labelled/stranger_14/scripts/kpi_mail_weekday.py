import smtplib
from email.mime.text import MIMEText

import pandas as pd

DEPOTS = {"Leeds": "leeds.head@northhaul.example", "Hull": "hull.head@northhaul.example"}

df = pd.read_excel(r"\\fs-haul\kpi\deliveries.xlsx")
week = df["week"].max()
df["slot"] = pd.cut(df["planned_hour"], [0, 6, 12, 18, 24], labels=["night", "morning", "afternoon", "evening"])

with smtplib.SMTP("relay.northhaul.example") as s:
    for depot, address in DEPOTS.items():
        part = df[(df["week"] == week) & (df["depot"] == depot)]
        by_slot = part.groupby("slot", observed=True)["late_minutes"].agg(["count", "mean"]).round(1)
        msg = MIMEText(f"Week {week}, deliveries per time of day\n\n{by_slot.to_string()}\n")
        msg["Subject"] = f"Delivery KPIs {depot} week {week}"
        msg["From"] = "kpi@northhaul.example"
        msg["To"] = address
        s.send_message(msg)
