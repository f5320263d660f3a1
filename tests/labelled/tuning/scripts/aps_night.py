from apscheduler.schedulers.blocking import BlockingScheduler

sched = BlockingScheduler()


@sched.scheduled_job("cron", hour=2, minute=30)
def job():
    print("run")


sched.start()
