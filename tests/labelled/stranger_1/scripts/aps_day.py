from apscheduler.schedulers.blocking import BlockingScheduler
s = BlockingScheduler(timezone="America/Sao_Paulo")
@s.scheduled_job("cron", day_of_week="mon-fri", hour=10, minute=15)
def roda():
    print("fechamento")
s.start()
