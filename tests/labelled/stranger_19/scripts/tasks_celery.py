"""Background tasks of the shop."""
import os
import shutil
from pathlib import Path

from celery import Celery
from celery.schedules import crontab

app = Celery("shop", broker=os.environ.get("BROKER_URL", "memory://"))
app.conf.timezone = "Europe/Dublin"
app.conf.beat_schedule = {
    "rebuild-index": {"task": "tasks_celery.rebuild_index", "schedule": crontab(hour=3, minute=0)},
    "clean-sessions": {"task": "tasks_celery.clean_sessions", "schedule": crontab(hour=4, minute=20, day_of_week="sun")},
}

DATA = Path(os.environ.get("SHOP_DATA", "/var/shop"))


@app.task
def rebuild_index():
    index = {}
    for page in (DATA / "pages").glob("*.txt"):
        for word in set(page.read_text().lower().split()):
            index.setdefault(word, []).append(page.stem)
    (DATA / "index.txt").write_text("\n".join(f"{w}\t{','.join(p)}" for w, p in sorted(index.items())))
    return len(index)


@app.task
def clean_sessions():
    shutil.rmtree(DATA / "sessions", ignore_errors=True)
    (DATA / "sessions").mkdir()
