"""What a verifier does here: take one approved job, fetch what it is about, and hand in a signed result, once."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, or_
from sqlmodel import Session, col, select

from escrow.audit.checkpoint import LogKey, open_note
from escrow.core.canonical import Json
from escrow.core.digests import Digest
from escrow.core.errors import NotFound, ProofBroken, RequestRefused, WrongState
from escrow.core.events import Event
from escrow.core.principals import Principal
from lifecycle.office import Office
from lifecycle.verification.levels import BY_VERIFIER
from lifecycle.verification.requests import APPROVED, DONE, FAILED, RUNNING, get_row
from lifecycle.verification.tables import VerificationRow
from lifecycle.verification.verifiers import verifier_of

FORMAT = "script-escrow verification v1"
LEASE = timedelta(minutes=30)
MOST_ATTEMPTS = 3
_STATES = frozenset({"passed", "failed", "not_possible", "not_wanted"})
_ISOLATIONS = frozenset({"full"})
_MOST_TEXT = 500


@dataclass(frozen=True, slots=True)
class Claimed:
    """A job that is this verifier's until its lease ends."""

    id: str
    script_id: str
    number: int
    digest: str
    tree: str
    wanted: str
    leased_until: datetime


def claim(session: Session, office: Office, *, by: Principal) -> Claimed | None:
    """The oldest approved job, or one whose verifier was not heard of again; None when there is none."""
    verifier, now = verifier_of(session, by), office.clock.now()
    is_waiting = col(VerificationRow.state) == APPROVED
    is_left = and_(col(VerificationRow.state) == RUNNING, col(VerificationRow.leased_until) <= now)
    row = session.exec(
        select(VerificationRow)
        .where(or_(is_waiting, is_left))
        .order_by(col(VerificationRow.decided_at), VerificationRow.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    ).first()
    if row is None:
        return None
    if row.attempts >= MOST_ATTEMPTS:
        row.state, row.finished_at = FAILED, now
        row.checks = [{"level": row.wanted, "state": "failed", "why": f"{MOST_ATTEMPTS} verifiers did not come back"}]
        session.add(row)
        session.flush()
        return claim(session, office, by=by)
    row.state, row.verifier_id, row.material = RUNNING, verifier.id, None
    row.attempts, row.leased_until = row.attempts + 1, now + LEASE
    session.add(row)
    session.flush()
    return Claimed(row.id, row.script_id, row.number, row.digest, row.tree, row.wanted, row.leased_until)


def note_material(session: Session, office: Office, verification_id: str, body: bytes, *, by: Principal) -> None:
    """Remember what the verifier was given, so that its result can only be about that."""
    row = _held(session, office, verification_id, by)
    row.material = str(Digest.of(body))
    session.add(row)
    session.flush()


def held_version(session: Session, office: Office, verification_id: str, *, by: Principal) -> tuple[str, int]:
    """The script and version a verifier is at work on; raises NotFound when the job is not its own."""
    row = _held(session, office, verification_id, by)
    return row.script_id, row.number


def record(session: Session, office: Office, *, verification_id: str, note: str, by: Principal) -> VerificationRow:
    """Take a result: signed by the verifier that holds the job, about the very bytes it was given, once."""
    # 1. Is the job this verifier's, still?
    row = _held(session, office, verification_id, by)
    verifier = verifier_of(session, by)
    # 2. Signed by the key it was allowed with?
    try:
        text = open_note(note, LogKey.parse(verifier.key))
    except ProofBroken:
        raise RequestRefused(
            f"verification {row.id}: expected the signature of {verifier.name}, received another; sign with its key",
            code="bad_signature",
        ) from None
    said = _parsed(text)
    # 3. About this job and these bytes, and run apart from the rest of its machine?
    expected = {"verification": row.id, "digest": row.digest, "tree": row.tree, "material": row.material}
    for name, wanted in expected.items():
        if wanted is None or said.get(name) != wanted:
            raise RequestRefused(f"result {name}: expected {wanted}, received another; fetch the job again",
                                 code="result_mismatch")  # fmt: skip
    if said.get("isolation") not in _ISOLATIONS:
        raise RequestRefused("result isolation: expected full; a script that is not caged shows nothing here")
    # 4. Each level stands on the one below.
    checks = _checks(said.get("checks"))
    row.checks, row.level, row.isolation = checks, level_shown(checks, row.wanted), str(said["isolation"])
    row.note, row.state, row.finished_at, row.leased_until = note, DONE, office.clock.now(), None
    session.add(row)
    session.flush()
    details: dict[str, Json] = {
        "verification": row.id, "version": row.number, "digest": row.digest, "level": row.level,
        "verifier": verifier.name, "result": str(Digest.of(note.encode())),
    }  # fmt: skip
    office.audit.append(session, Event.VERIFICATION_RECORDED, by=by, subject=f"script:{row.script_id}", details=details)
    return row


def level_shown(checks: Sequence[Mapping[str, Any]], wanted: str) -> str | None:
    """The highest level of which it and all below it passed; never above what was asked for."""
    passed = {str(one["level"]) for one in checks if one["state"] == "passed"}
    shown = None
    for level in BY_VERIFIER[: BY_VERIFIER.index(wanted) + 1]:
        if level not in passed:
            return shown
        shown = level
    return shown


def _held(session: Session, office: Office, verification_id: str, by: Principal) -> VerificationRow:
    verifier = verifier_of(session, by)
    row = get_row(session, verification_id)
    if row.verifier_id != verifier.id:
        raise NotFound(f"verification {verification_id[:80]}: it is no job of yours; claim one")
    is_over = row.leased_until is None or row.leased_until <= office.clock.now()
    if row.state != RUNNING or is_over:
        said = row.state if row.state != RUNNING else "past its lease"
        raise WrongState(f"verification {row.id}: it is {said}; claim another")
    return row


def _parsed(text: str) -> Mapping[str, Any]:
    head, _, body = text.partition("\n")
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        said = None
    if head != FORMAT or not isinstance(said, dict):
        raise RequestRefused(f"result: expected a line '{FORMAT}' and one JSON object; update the verifier")
    return said


def _checks(said: Any) -> list[dict[str, Any]]:
    """What the verifier looked at, level by level; anything else it said is dropped."""
    given = said if isinstance(said, list) else []
    found = [
        {
            "level": one["level"],
            "state": one["state"],
            "why": str(one.get("why") or "")[:_MOST_TEXT],
            "seconds": round(float(one["seconds"]), 3) if isinstance(one.get("seconds"), int | float) else None,
        }
        for one in given[: len(BY_VERIFIER)]
        if isinstance(one, dict) and one.get("level") in BY_VERIFIER and one.get("state") in _STATES
    ]
    if [one["level"] for one in found] != list(BY_VERIFIER):
        raise RequestRefused(f"result checks: expected one each for {', '.join(BY_VERIFIER)}, in that order")
    return found
