"""Celery app of the warehouse: the stock correction runs at night."""
from celery import Celery
from celery.schedules import crontab

app = Celery("warehouse", broker="amqp://wh_worker:9fTz-Kq41hBs@rabbit.corp.local:5672/wh")
app.conf.timezone = "Europe/Lisbon"
app.conf.beat_schedule = {
    "night-correction": {
        "task": "tasks.correct_stock",
        "schedule": crontab(hour=1, minute=45),
    },
    "sunday-recount": {
        "task": "tasks.recount",
        "schedule": crontab(hour=5, minute=0, day_of_week="sunday"),
    },
}


@app.task(name="tasks.correct_stock")
def correct_stock():
    with open("/data/stock/corrections.csv") as fh:
        return sum(1 for _ in fh)


@app.task(name="tasks.recount")
def recount():
    return "recount requested"
