import smtplib
from email.mime.text import MIMEText

import pandas as pd
from apscheduler.schedulers.blocking import BlockingScheduler

DEPOTS = {"Leeds": "leeds.head@northhaul.example", "Hull": "hull.head@northhaul.example"}

sched = BlockingScheduler(timezone="Europe/London")


@sched.scheduled_job("cron", day_of_week="sun", hour=21)
def send_kpis():
    df = pd.read_excel(r"\\fs-haul\kpi\deliveries.xlsx")
    week = df["week"].max()
    for depot, address in DEPOTS.items():
        part = df[(df["week"] == week) & (df["depot"] == depot)]
        on_time = (part["late_minutes"] <= 15).mean()
        body = (
            f"Week {week}\nStops: {len(part)}\nOn time: {on_time:.1%}\n"
            f"Average delay: {part['late_minutes'].mean():.1f} min\n"
        )
        msg = MIMEText(body)
        msg["Subject"] = f"Delivery KPIs {depot} week {week}"
        msg["From"] = "kpi@northhaul.example"
        msg["To"] = address
        with smtplib.SMTP("relay.northhaul.example") as s:
            s.send_message(msg)


if __name__ == "__main__":
    sched.start()
