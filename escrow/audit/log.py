"""Appending to the audit log, inside the transaction that does the audited thing."""

import hashlib
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert
from sqlmodel import Session, col

from escrow.audit.tables import AuditDetailRow, AuditLeafRow
from escrow.core.canonical import Json, canonical_json
from escrow.core.clock import Clock, rfc3339
from escrow.core.events import Event
from escrow.core.principals import Principal
from escrow.core.vault_key import VaultKey


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
        at, salts = self._clock.now(), [secrets.token_hex(16) for _ in acts]
        leaves = [
            {"event": act.event.value, "at": at, "entry": self._entry(act, at, salt)}
            for act, salt in zip(acts, salts, strict=True)
        ]
        fresh = insert(AuditLeafRow).returning(col(AuditLeafRow.id), sort_by_parameter_order=True)
        ids = [int(row.id) for row in session.connection().execute(fresh, leaves)]
        session.connection().execute(
            insert(AuditDetailRow),
            [_detail(leaf_id, act, salt) for leaf_id, act, salt in zip(ids, acts, salts, strict=True)],
        )
        return ids

    def _entry(self, act: Act, at: datetime, salt: str) -> bytes:
        entry: dict[str, Json] = {
            "v": 1,
            "event": act.event.value,
            "at": rfc3339(at),
            "actor": self._actors(act.by.label),
            "subject": None if act.subject is None else self._subjects(act.subject),
            "commitment": commitment(salt, act.clear),
        }
        return canonical_json(entry)


def _detail(leaf_id: int, act: Act, salt: str) -> dict[str, object]:
    details = None if act.details is None else dict(act.details)
    return {"leaf_id": leaf_id, "actor": act.by.label, "subject": act.subject, "details": details, "salt": salt}


def commitment(salt: str, clear: Mapping[str, Json]) -> str:
    """What a leaf says of its clear row: SHA-256 over the salt and the row's canonical JSON."""
    return hashlib.sha256(salt.encode() + b"\n" + canonical_json(clear)).hexdigest()
