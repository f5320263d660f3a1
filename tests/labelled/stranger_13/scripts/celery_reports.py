"""Nightly MRR report with Celery beat."""
from celery import Celery
from celery.schedules import crontab

app = Celery(
    "finance",
    broker="amqp://finreports:Kestrel_77dune@rabbit.corvaltech.local:5672/finance",
)

app.conf.timezone = "Europe/Lisbon"
app.conf.beat_schedule = {
    "mrr-report": {
        "task": "finance.mrr_report",
        "schedule": crontab(hour=23, minute=45),
    },
}


@app.task(name="finance.mrr_report")
def mrr_report():
    import pandas as pd

    subs = pd.read_parquet("/srv/finance/subscriptions.parquet")
    active = subs[subs["status"] == "active"]
    report = active.groupby("plan")["monthly_fee"].agg(["count", "sum"])
    report.to_csv("/srv/finance/reports/mrr.csv")
    return float(report["sum"].sum())
