"""Sends today's absent pupils to the parents' Telegram group."""
import asyncio
from datetime import date

import pandas as pd
from telegram import Bot

TOKEN = "6914827305:AAF7mQ2tXvLzR9bKcW4pYd8NsHfJgUeTo1i"
GROUP = -1001984437216


async def main():
    absences = pd.read_csv("absences.csv", parse_dates=["day"])
    today = absences[absences["day"].dt.date == date.today()]
    text = f"Absent on {date.today():%d %B}\n" + "\n".join(
        f"• {r.pupil} ({r.form}): {r.reason}" for r in today.itertuples()
    )
    async with Bot(TOKEN) as bot:
        await bot.send_message(chat_id=GROUP, text=text)
        await bot.send_document(chat_id=GROUP, document=open("absences.csv", "rb"))


asyncio.run(main())
