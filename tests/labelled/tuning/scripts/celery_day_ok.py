from celery import Celery
from celery.schedules import crontab

app = Celery("relatorios")
app.conf.beat_schedule = {
    "aviso": {"task": "aviso", "schedule": crontab(hour=8, minute=0)},
}
