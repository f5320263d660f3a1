from celery import Celery
from celery.schedules import crontab

app = Celery("relatorios")
app.conf.beat_schedule = {
    "extrato": {"task": "extrato", "schedule": crontab(hour=3, minute=0)},
}
