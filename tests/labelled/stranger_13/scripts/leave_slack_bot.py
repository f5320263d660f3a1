"""Who is on leave this week? Posts the list into Slack."""
from datetime import date, timedelta

import pandas as pd
from slack_sdk import WebClient

slack = WebClient(token="xoxb-4418830275591-6620194837720-tR9vKw2LmXc8QzHbY5nJdPfA")

monday = date.today() - timedelta(days=date.today().weekday())
friday = monday + timedelta(days=4)

df = pd.read_excel("leave_2024.xlsx", parse_dates=["from", "to"])
away = df[(df["from"].dt.date <= friday) & (df["to"].dt.date >= monday)]

lines = [f"*On leave {monday:%d %b} - {friday:%d %b}*"]
for row in away.itertuples():
    lines.append(f"• {row.employee} ({row.team}) – {row.reason}, back on {row.to:%a %d %b}")

slack.chat_postMessage(channel="#people-on-leave", text="\n".join(lines))
