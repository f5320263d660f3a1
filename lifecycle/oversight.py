"""The queue of appeals as people work on it: one takes an appeal on, notes what they found, and answers in time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from escrow.core.errors import NotFound, NotPermitted, RequestRefused, WrongState
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.principals import Principal
from lifecycle.office import Office
from lifecycle.records import ASKED
from lifecycle.tables import AppealNoteRow, AppealRow

_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class NoteView:
    """What somebody noted while looking into an appeal."""

    by: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    """Who looks into an appeal, and since when; nobody yet when both are None."""

    by: str | None
    at: datetime | None


def claim(session: Session, office: Office, appeal_id: str, *, by: Principal) -> None:
    """Take an open appeal on, or over from somebody else; whom it concerns does not."""
    row = _open(session, appeal_id)
    if by.person_key is None:
        raise NotPermitted("appeal: a person takes it on; use a person's token", code="needs_person")
    if by.person_key == row.person_key:
        raise NotPermitted(f"appeal {row.id}: it is about you; another person takes it on", code="four_eyes")
    if row.claimed_by == by.person_key:
        return
    row.claimed_by, row.claimed_at = by.person_key, office.clock.now()
    session.add(row)
    session.flush()
    office.audit.append(session, Event.APPEAL_CLAIMED, by=by, subject=f"decision:{row.decision_id}",
                        details={"appeal": row.id})  # fmt: skip


def note(session: Session, office: Office, appeal_id: str, *, text: str, by: Principal) -> None:
    """Keep what was found for whoever answers; the person concerned reads the answer, not the notes."""
    row, said = _open(session, appeal_id), text.strip()
    if by.person_key is None:
        raise NotPermitted("appeal: a person notes something; use a person's token", code="needs_person")
    if by.person_key == row.person_key:
        raise NotPermitted(f"appeal {row.id}: it is about you; another person looks into it", code="four_eyes")
    if not 3 <= len(said) <= _LONGEST:
        raise RequestRefused(f"note: expected 3 to {_LONGEST} characters; say what you found")
    session.add(AppealNoteRow(id=new_id(), appeal_id=row.id, by=by.person_key, at=office.clock.now(), text=said))
    session.flush()


def notes_of(session: Session, appeal_id: str) -> list[NoteView]:
    """What was noted, the oldest first."""
    rows = select(AppealNoteRow).where(AppealNoteRow.appeal_id == appeal_id)
    ordered = rows.order_by(col(AppealNoteRow.at), col(AppealNoteRow.id))
    return [NoteView(row.by, row.at, row.text) for row in session.exec(ordered)]


def claims_of(session: Session, appeal_ids: Sequence[str]) -> dict[str, ClaimView]:
    """Who looks into each of these."""
    rows = session.exec(
        select(AppealRow.id, AppealRow.claimed_by, AppealRow.claimed_at).where(col(AppealRow.id).in_(appeal_ids))
    )
    return {appeal_id: ClaimView(by, at) for appeal_id, by, at in rows}


def _open(session: Session, appeal_id: str) -> AppealRow:
    row = session.get(AppealRow, appeal_id, with_for_update=True)
    if row is None:
        raise NotFound(f"appeal {appeal_id[:80]}: there is none here that you may see; check the id")
    if row.state != ASKED:
        raise WrongState(f"appeal {row.id}: it was answered already; nothing was changed")
    return row
