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


# hit: escrow.py.off-hours.schedules-itself-at-night
scheduler.add_job(job, "cron", hour="2,3")
scheduler.add_job(job, "cron", hour="9-17")
# hit: escrow.py.off-hours.schedules-itself-at-night
scheduler.add_job(job, "cron", day_of_week="sat,sun")
scheduler.add_job(job, "cron", day_of_week="mon-fri")
# hit: escrow.py.off-hours.schedules-itself-at-night
trigger = CronTrigger.from_crontab("30 3 * * *")
trigger = CronTrigger.from_crontab("30 10 * * 1-5")
# hit: escrow.py.off-hours.schedules-itself-at-night
with DAG("extract", schedule="0 2 * * *"):
    pass
# hit: escrow.py.off-hours.schedules-itself-at-night
CRON = "15 23 * * *"
TIME = "15 11 * * *"
# hit: escrow.py.off-hours.schedules-itself-at-night
schedule.every().sunday.at("10:00").do(job)


def next_night():
    when = now.replace(hour=1, minute=15)
    return when if when > now else when + day


while True:
    # hit: escrow.py.off-hours.waits-for-the-night
    time.sleep((next_night() - now).total_seconds())

# hit: escrow.py.off-hours.watches-the-clock-for-the-night
while datetime.datetime.now().hour != 3:
    time.sleep(60)
# hit: escrow.py.off-hours.watches-the-clock-for-the-night
if datetime.datetime.now().strftime("%H:%M") == "02:30":
    export()
if datetime.datetime.now().strftime("%H:%M") == "12:30":
    export()
# hit: escrow.py.off-hours.acts-only-when-nobody-is-there
if datetime.datetime.now().hour < 5:
    export()
if datetime.datetime.now().hour < 6:
    sys.exit("not at night")
if datetime.date.today().weekday() >= 5:
    sys.exit("not at the weekend")
# hit: escrow.py.off-hours.acts-only-when-nobody-is-there
if datetime.date.today().weekday() in (5, 6):
    export()
# hit: escrow.py.off-hours.acts-only-when-nobody-is-there
if not (8 <= hour < 18):
    export()
if not (8 <= hour < 18):
    raise SystemExit("within office hours only")


def wait_until(hour):
    while datetime.datetime.now().hour != hour:
        pass


# hit: escrow.py.off-hours.waits-for-a-given-hour-of-the-night
wait_until(3)
wait_until(10)
# hit: escrow.py.off-hours.acts-only-when-nobody-is-there
if datetime.datetime.now().time() >= datetime.time(22, 0):
    export()
if datetime.datetime.now().time() >= datetime.time(12, 0):
    greet()
