from apscheduler.schedulers.blocking import BlockingScheduler
s = BlockingScheduler(timezone="America/Sao_Paulo")
@s.scheduled_job("cron", day_of_week="mon-sun", hour=23, minute=45)
def roda():
    print("fechamento")
s.start()
