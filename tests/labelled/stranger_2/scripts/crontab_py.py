from crontab import CronTab
cron = CronTab(user=True)
job = cron.new(command="python3 /home/ana/extrai.py")
job.setall("0 4 * * *")
cron.write()
