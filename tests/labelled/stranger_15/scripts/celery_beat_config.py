"""Celery-Konfiguration: nächtliche Importe der Lieferantendaten."""
from celery import Celery
from celery.schedules import crontab

app = Celery("importe", broker="amqp://mq.intern.kranz-grosshandel.de//")
app.conf.timezone = "Europe/Berlin"
app.conf.beat_schedule = {
    "artikel-importieren": {
        "task": "importe.artikel",
        "schedule": crontab(hour=1, minute=20),
        "args": ("//fs01/import/artikel.csv",),
    },
    "preise-importieren": {
        "task": "importe.preise",
        "schedule": crontab(hour=3, minute=0, day_of_week="mon-fri"),
        "args": ("//fs01/import/preise.csv",),
    },
    "bestand-abgleichen": {
        "task": "importe.bestand",
        "schedule": crontab(hour=23, minute=45, day_of_week="sun"),
    },
}
