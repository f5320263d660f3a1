"""Buffer of the cryostat sensors: a writer and a reader on one SQLite file, yesterday's file attached."""
import contextlib
import math
import sqlite3
import threading

NOW, OLD = "cryo_today.sqlite3", "cryo_yesterday.sqlite3"


def write(count: int) -> None:
    with contextlib.closing(sqlite3.connect(NOW, timeout=10)) as db, db:
        db.executemany("insert into t values (?, ?)", ((n, 4.2 + math.sin(n) / 100) for n in range(count)))


with contextlib.closing(sqlite3.connect(NOW)) as setup:
    setup.execute("pragma journal_mode = wal")
    setup.execute("create table if not exists t (n integer, kelvin real)")
    setup.commit()

thread = threading.Thread(target=write, args=(200,))
thread.start()
thread.join()

with contextlib.closing(sqlite3.connect(NOW)) as reader:
    reader.execute(f"attach database '{OLD}' as old")
    reader.execute("create table if not exists old.t (n integer, kelvin real)")
    reader.execute("insert into old.t select n, kelvin from main.t where n < 100")
    reader.commit()
    print(reader.execute("select count(*), avg(kelvin) from old.t").fetchone())
