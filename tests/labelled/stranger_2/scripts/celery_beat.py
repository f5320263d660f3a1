from celery import Celery
from celery.schedules import crontab
app = Celery("jobs", broker="redis://localhost")
app.conf.beat_schedule = {"extrai": {"task": "extrai", "schedule": crontab(hour=2, minute=0)}}
