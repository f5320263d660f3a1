"""Dump the rota to SQL, restore it into a second file and compare the two."""
import sqlite3
from contextlib import closing
from pathlib import Path

with closing(sqlite3.connect("rota_live.db")) as live:
    live.executescript(
        "drop table if exists rota; create table rota (day text, nurse text);"
        "insert into rota values ('mon', 'Ada'), ('tue', 'Bea'), ('wed', 'Cleo');"
    )
    live.commit()
    Path("rota_dump.sql").write_text("\n".join(live.iterdump()), encoding="utf-8")
    before = live.execute("select * from rota order by day").fetchall()

with closing(sqlite3.connect("file:rota_check.db?mode=rwc", uri=True)) as check:
    check.executescript("drop table if exists rota;" + Path("rota_dump.sql").read_text(encoding="utf-8"))
    assert check.execute("select * from rota order by day").fetchall() == before
print("dump is good:", len(before), "rows")
