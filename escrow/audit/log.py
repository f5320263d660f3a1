"""Appending to the audit log, inside the transaction that does the audited thing."""

import hashlib
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import func, select, text
from sqlmodel import Session

from escrow.audit.tables import AuditDetailRow, AuditLeafRow
from escrow.core.canonical import Json, canonical_json
from escrow.core.clock import Clock, rfc3339
from escrow.core.events import Event
from escrow.core.principals import Principal
from escrow.core.vault_key import VaultKey
from escrow.db.bulk import Row, insert_new

_NEXT_IDS = text("select nextval(pg_get_serial_sequence('audit_leaves', 'id')) from generate_series(1, :count)")
_LAST_ID = select(func.max(AuditLeafRow.id))


@dataclass(frozen=True, slots=True)
class Act:
    """Something somebody did, as a leaf will tell it."""

    event: Event
    by: Principal
    subject: str | None = None
    details: Mapping[str, Json] | None = None

    @property
    def clear(self) -> dict[str, Json]:
        """What the leaf commits to, with its names."""
        return {"actor": self.by.label, "subject": self.subject, "details": self.details}


class AuditLog:
    """Inserts leaves. It never numbers them: only the sequencer's lease holder does."""

    def __init__(self, key: VaultKey, clock: Clock) -> None:
        self._clock = clock
        self._actors = key.blinder("audit-actor")
        self._subjects = key.blinder("audit-subject")

    def append(
        self,
        session: Session,
        event: Event,
        *,
        by: Principal,
        subject: str | None = None,
        details: Mapping[str, Json] | None = None,
    ) -> int:
        """Record one act in the caller's transaction; the leaf's row id, not yet its index in the log."""
        return self.append_all(session, [Act(event, by, subject, details)])[0]

    def append_all(self, session: Session, acts: Sequence[Act]) -> list[int]:
        """Record acts of one moment, in their order; each leaf's row id.

        A leaf holds event, time, blinded ids and a salted commitment to the clear row, so that names
        and salt can later be erased while every proof stays valid.
        """
        if not acts:
            return []
        session.flush()  # what the acts are about comes before them
        at, salts, ids = self._clock.now(), [secrets.token_hex(16) for _ in acts], _fresh_ids(session, len(acts))
        told, actors, time = list(zip(ids, acts, salts, strict=True)), cache(self._actors), rfc3339(at)
        leaves: list[Row] = [
            {"id": leaf_id, "event": act.event.value, "at": at, "entry": self._entry(act, actors, time, salt)}
            for leaf_id, act, salt in told
        ]
        insert_new(session, AuditLeafRow, leaves)
        insert_new(session, AuditDetailRow, [_detail(leaf_id, act, salt) for leaf_id, act, salt in told])
        return ids

    def _entry(self, act: Act, actors: Callable[[str], str], time: str, salt: str) -> bytes:
        entry: dict[str, Json] = {
            "v": 1,
            "event": act.event.value,
            "at": time,
            "actor": actors(act.by.label),
            "subject": None if act.subject is None else self._subjects(act.subject),
            "commitment": commitment(salt, act.clear),
        }
        return canonical_json(entry)


def _fresh_ids(session: Session, count: int) -> list[int]:
    """Row ids for new leaves: asking for them first lets all rows go in one statement."""
    if session.get_bind().dialect.name == "postgresql":
        return list(session.connection().execute(_NEXT_IDS, {"count": count}).scalars())
    # SQLite has one writer at a time, and we are it until the commit: leaves are never deleted.
    last = session.connection().execute(_LAST_ID).scalar_one() or 0
    return list(range(last + 1, last + 1 + count))


def _detail(leaf_id: int, act: Act, salt: str) -> Row:
    details = None if act.details is None else dict(act.details)
    return {"leaf_id": leaf_id, "actor": act.by.label, "subject": act.subject, "details": details, "salt": salt}


def commitment(salt: str, clear: Mapping[str, Json]) -> str:
    """What a leaf says of its clear row: SHA-256 over the salt and the row's canonical JSON."""
    return hashlib.sha256(salt.encode() + b"\n" + canonical_json(clear)).hexdigest()
