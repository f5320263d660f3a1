import datetime
import os
import subprocess
import time

import schedule
import win32com.client
from apscheduler.triggers.cron import CronTrigger
from celery.schedules import crontab
from crontab import CronTab

# hit: escrow.py.off-hours.schedules-itself-at-night
schedule.every().day.at("02:00").do(job)
schedule.every().day.at("09:30").do(job)
# hit: escrow.py.off-hours.schedules-itself-at-night
scheduler.add_job(job, "cron", hour=3)
scheduler.add_job(job, "cron", hour=8)


# hit: escrow.py.off-hours.schedules-itself-at-night
@scheduler.scheduled_job("cron", hour=23)
def nightly():
    return 1


@scheduler.scheduled_job("cron", hour=11)
def daily():
    return 1


# hit: escrow.py.off-hours.schedules-itself-at-night
trigger = CronTrigger(hour=22, minute=5)
trigger = CronTrigger(hour=12, minute=5)
# hit: escrow.py.off-hours.schedules-itself-at-night
beat = {"task": "a", "schedule": crontab(hour=4, minute=0)}
beat = {"task": "a", "schedule": crontab(hour=14, minute=0)}
# hit: escrow.py.off-hours.installs-its-own-schedule
os.system("schtasks /create /tn extract /tr extract.py /sc daily /st 02:00")
# hit: escrow.py.off-hours.installs-its-own-schedule
subprocess.run("echo '0 9 * * * x' | crontab -", shell=True)
os.system("crontab -l")
subprocess.run("schtasks /query")
# hit: escrow.py.off-hours.installs-its-own-schedule
table = CronTab(user=True)
# hit: escrow.py.off-hours.installs-its-own-schedule
service = win32com.client.Dispatch("Schedule.Service")
excel = win32com.client.Dispatch("Excel.Application")


def wait_for_night():
    target = now.replace(hour=2, minute=0)
    # hit: escrow.py.off-hours.waits-for-the-night
    time.sleep((target - now).total_seconds())


def wait_for_opening():
    target = now.replace(hour=9, minute=0)
    time.sleep((target - now).total_seconds())


hour = datetime.datetime.now().hour
# hit: escrow.py.off-hours.acts-only-when-nobody-is-there
if hour >= 22 or hour < 6:
    export()
if hour >= 12:
    greet()
# hit: escrow.py.off-hours.acts-only-when-nobody-is-there
if datetime.date.today().weekday() >= 5:
    export()
if datetime.date.today().weekday() == 0:
    weekly_report()
