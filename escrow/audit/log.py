"""Appending to the audit log, inside the transaction that does the audited thing."""

import hashlib
import secrets
from collections.abc import Mapping

from sqlmodel import Session

from escrow.audit.tables import AuditDetailRow, AuditLeafRow
from escrow.core.canonical import Json, canonical_json
from escrow.core.clock import Clock, rfc3339
from escrow.core.events import Event
from escrow.core.principals import Principal
from escrow.core.vault_key import VaultKey


class AuditLog:
    """Inserts leaves. It never numbers them: only the sequencer's lease holder does."""

    def __init__(self, key: VaultKey, clock: Clock) -> None:
        self._key = key
        self._clock = clock

    def append(
        self,
        session: Session,
        event: Event,
        *,
        by: Principal,
        subject: str | None = None,
        details: Mapping[str, Json] | None = None,
    ) -> int:
        """Record one act in the caller's transaction; the leaf's row id, not yet its index in the log.

        The leaf holds event, time, blinded ids and a salted commitment to the clear row, so that names
        and salt can later be erased while every proof stays valid.
        """
        at = self._clock.now()
        salt = secrets.token_hex(16)
        clear: dict[str, Json] = {"actor": by.label, "subject": subject, "details": details}
        entry: dict[str, Json] = {
            "v": 1,
            "event": event.value,
            "at": rfc3339(at),
            "actor": self._key.blind("audit-actor", by.label),
            "subject": None if subject is None else self._key.blind("audit-subject", subject),
            "commitment": commitment(salt, clear),
        }
        leaf = AuditLeafRow(event=event.value, at=at, entry=canonical_json(entry))
        session.add(leaf)
        session.flush()
        assert leaf.id is not None
        session.add(
            AuditDetailRow(
                leaf_id=leaf.id,
                actor=by.label,
                subject=subject,
                details=None if details is None else dict(details),
                salt=salt,
            )
        )
        return leaf.id


def commitment(salt: str, clear: Mapping[str, Json]) -> str:
    """What a leaf says of its clear row: SHA-256 over the salt and the row's canonical JSON."""
    return hashlib.sha256(salt.encode() + b"\n" + canonical_json(clear)).hexdigest()
