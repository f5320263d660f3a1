from celery import Celery
from celery.schedules import crontab

app = Celery("intranet", include=["intranet.tasks"])
app.config_from_envvar("INTRANET_CELERY")
app.conf.timezone = "Europe/Lisbon"
app.conf.beat_schedule = {
    "changed-pages": {"task": "intranet.tasks.index_changed", "schedule": crontab(hour=1, minute=5)},
    "all-pages": {"task": "intranet.tasks.index_all", "schedule": crontab(hour=2, minute=0, day_of_week="sunday")},
}
