"""Room for acts on very many rows: given back with the connection, and durable before the log is carried over."""

import sqlite3
import time
from pathlib import Path

from sqlalchemy import text

from escrow.db.session import Database, make_room


def setting(database: Database, name: str) -> int:
    with database.reading() as session:
        return int(session.connection().exec_driver_sql(f"PRAGMA {name}").scalar_one())


def test_what_was_given_for_one_act_is_taken_back_after_it(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'escrow.db'}")
    before = setting(database, "cache_size"), setting(database, "wal_autocheckpoint")
    with database.transaction() as session:
        make_room(session)
        assert int(session.connection().exec_driver_sql("PRAGMA cache_size").scalar_one()) < -500_000
        session.execute(text("create table many (number integer)"))
        session.execute(text("insert into many values (7)"))
    assert (setting(database, "cache_size"), setting(database, "wal_autocheckpoint")) == before
    database.close()


def test_the_log_is_carried_into_the_file_afterwards_and_nothing_waits_for_it(tmp_path: Path) -> None:
    file = tmp_path / "escrow.db"
    database = Database(f"sqlite:///{file}")
    with database.transaction() as session:
        make_room(session)
        session.execute(text("create table many (word text)"))
        session.execute(
            text(
                "insert into many with recursive up(n) as (select 1 union all select n + 1 from up where n < 50000) "
                "select hex(randomblob(40)) from up"
            )
        )
    with sqlite3.connect(file) as other:
        assert other.execute("select count(*) from many").fetchone() == (50_000,)
    end = time.monotonic() + 60
    while file.stat().st_size < 4_000_000 and time.monotonic() < end:
        time.sleep(0.02)
    assert file.stat().st_size > 4_000_000, "it still lies in the log alone"
    database.close()


def test_a_file_that_is_gone_by_then_is_not_made_anew(tmp_path: Path) -> None:
    file = tmp_path / "escrow.db"
    database = Database(f"sqlite:///{file}")
    with database.transaction() as session:
        make_room(session)
        file.unlink()
    database.close()
    time.sleep(0.2)
    assert not file.exists()
