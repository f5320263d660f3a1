import os
import subprocess
import schedule

# hit: escrow.py.off-hours.schedules-itself-at-night
schedule.every().day.at("02:00").do(job)
schedule.every().day.at("09:30").do(job)
# hit: escrow.py.off-hours.schedules-itself-at-night
scheduler.add_job(job, "cron", hour=3)
scheduler.add_job(job, "cron", hour=8)
# hit: escrow.py.off-hours.installs-its-own-schedule
os.system("schtasks /create /tn extract /tr extract.py /sc daily /st 02:00")
os.system("crontab -l")
subprocess.run("schtasks /query")
