"""People one by one in a large company: what an event about one of them costs, whoever else there is.

`EVENTS_PEOPLE` (default 20,000) is how many there are, each with ten scripts. Beside each figure the same in a company
a tenth as large: an event about one person should not know how many others there are.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sqlmodel import Session

from benchmarks._company import KEY, fill
from escrow.audit.log import AuditLog
from escrow.core.clock import SystemClock
from escrow.core.principals import Principal, PrincipalKind, Role
from escrow.db.migrate import migrate
from escrow.db.session import Database
from escrow.queue.embedded import EmbeddedQueue
from lifecycle import holds
from lifecycle.office import Breaker, Office
from lifecycle.people.directory import put_person
from lifecycle.people.hr import EventType, HrEvent, receive_event
from lifecycle.people.listing import PersonFacts
from lifecycle.queries import count_orphans_without_custodian

PEOPLE, EACH = int(os.environ.get("EVENTS_PEOPLE", "20000")), 50
HR = Principal(PrincipalKind.PERSON, "hr", frozenset({Role.HR}))
_KINDS = {
    "leave": EventType.LEAVE_STARTED,
    "leave_over": EventType.LEAVE_ENDED,
    "mover": EventType.MOVER,
    "leaver": EventType.LEAVER_NOW,
    "rehire": EventType.REHIRE,
}


def measure() -> Iterator[dict[str, Any]]:
    """Milliseconds of an event of each kind, its commit included."""
    small, large = _company(PEOPLE // 10), _company(PEOPLE)
    for name, value in large.items():
        yield {"name": f"lifecycle.event.{name}", "value": round(value, 1), "unit": "ms",
               "baseline": round(small[name], 1), "ratio": round(value / small[name], 2)}  # fmt: skip


def _company(people: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        database, clock = Database(f"sqlite:///{Path(folder) / 'escrow.db'}"), SystemClock()
        migrate(database)
        fill(database, people=people, scripts=people * 10)
        office = Office(AuditLog(KEY, clock), clock, EmbeddedQueue(database, clock),
                        breaker=Breaker(count=people, percent=100))  # fmt: skip
        chosen = [f"p{number}" for number in range(503, people, (people - 503) // EACH)][:EACH]
        found = {name: _each(database, chosen, _saying(office, name, kind)) for name, kind in _KINDS.items()}
        with database.transaction() as session:
            put_person(session, office, PersonFacts("law", "Law", groups=[office.legal_group]), by=HR)
        found["hold"] = _each(database, chosen, lambda session, key: _hold(session, office, key))
        with database.reading() as session:
            assert count_orphans_without_custodian(session) == 0
        database.close()
    return found


def _saying(office: Office, name: str, kind: EventType) -> Callable[[Session, str], None]:
    def say(session: Session, key: str) -> None:
        now = office.clock.now()
        receive_event(session, office, HrEvent(f"{name}-{key}", "hr", kind, key, now, "UTC", now), by=HR)

    return say


def _hold(session: Session, office: Office, key: str) -> None:
    holds.place(session, office, person_key=key, script_id=None, reason="a case", by=HR)


def _each(database: Database, people: list[str], act: Callable[[Session, str], None]) -> float:
    begun = time.perf_counter()
    for key in people:
        with database.transaction() as session:
            act(session, key)
    return (time.perf_counter() - begun) / len(people) * 1000
