import os
from datetime import date, timedelta

import pandas as pd
import sqlalchemy as sa
from celery import Celery
from celery.schedules import crontab

app = Celery("exports", broker="redis://redis.northhaul.internal:6379/0")
app.conf.timezone = "Europe/London"
app.conf.beat_schedule = {
    "events": {"task": "celery_exports.export_events", "schedule": crontab(hour=4, minute=0)},
    "cleanup": {"task": "celery_exports.cleanup", "schedule": crontab(hour=23, minute=30, day_of_week="sun")},
}

engine = sa.create_engine(os.environ["TRACK_DB"])


@app.task
def export_events():
    day = date.today() - timedelta(days=1)
    query = sa.text("SELECT trip_no, event, happened_at, depot FROM track_event WHERE happened_at::date = :d")
    with engine.connect() as con:
        df = pd.read_sql(query, con, params={"d": day})
    df.to_csv(f"/srv/exports/events_{day}.csv", index=False)
    return len(df)


@app.task
def cleanup():
    with engine.begin() as con:
        return con.execute(sa.text("DELETE FROM track_event WHERE happened_at < now() - interval '400 days'")).rowcount
