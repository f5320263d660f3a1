"""Decisions about people: read by whom they concern, contested by them, answered by somebody who had no part in it."""

from collections.abc import Sequence

from fastapi import APIRouter
from sqlmodel import Session

from escrow.core.permissions import Permission
from lifecycle import oversight, records, reviews
from lifecycle.records import AppealView
from web.api.paging import Paged
from web.api.schemas.people import (
    AnswerIn,
    AppealIn,
    AppealOut,
    AppealsOut,
    NoteIn,
    NoteOut,
    NotesOut,
    RecordOut,
    RecordsOut,
)
from web.office import Desk
from web.security import App, Caller, Reading, Writing, allow, require_person

router = APIRouter(tags=["appeals"])


@router.get("/me/decisions", **allow(Permission.SELF_READ))
def mine(who: Caller, app: App, session: Reading, paged: Paged) -> RecordsOut:
    """Everything decided about me, with reasons, and what became of what I said against it."""
    page = paged.of(records.records_of(session, require_person(who)))
    appeals = records.appeals_about(session, [view.id for view in page.items])
    shown = [RecordOut.of(view, appeals, app.settings.base_url) for view in page.items]
    return RecordsOut(items=shown, next=page.next)


@router.post("/me/decisions/{record_id}/appeals", status_code=201, **allow(Permission.APPEAL_MAKE))
def contest(record_id: str, asked: AppealIn, who: Caller, desk: Desk, session: Writing) -> AppealOut:
    """Contest a decision about me; it is acknowledged at once, with the time by which somebody answers."""
    require_person(who)
    made = records.appeal(session, desk, record_id=record_id, statement=asked.statement, by=who)
    return AppealOut.model_validate(records.get_appeal(session, made))


@router.get("/appeals", **allow(Permission.APPEAL_ANSWER))
def appeals(session: Reading, paged: Paged, open: bool | None = None) -> AppealsOut:  # the name callers use
    """What people contest, the most urgent first."""
    page = paged.of(records.list_appeals(session, is_open=open))
    return AppealsOut(items=_shown(session, page.items), next=page.next)


@router.get("/appeals/{appeal_id}/decision", **allow(Permission.APPEAL_ANSWER))
def contested(appeal_id: str, app: App, session: Reading) -> RecordOut:
    """The decision an appeal is about, as the person sees it."""
    view = records.get_record(session, records.get_appeal(session, appeal_id).decision)
    return RecordOut.of(view, records.appeals_about(session, [view.id]), app.settings.base_url)


@router.post("/appeals/{appeal_id}/claim", **allow(Permission.APPEAL_ANSWER))
def claim(appeal_id: str, who: Caller, desk: Desk, session: Writing) -> AppealOut:
    """Take an appeal on, so that two people do not look into the same; the time to answer stays."""
    oversight.claim(session, desk, appeal_id, by=who)
    return _shown(session, [records.get_appeal(session, appeal_id)])[0]


@router.get("/appeals/{appeal_id}/notes", **allow(Permission.APPEAL_ANSWER))
def notes(appeal_id: str, session: Reading, paged: Paged) -> NotesOut:
    records.get_appeal(session, appeal_id)
    page = paged.of(oversight.notes_of(session, appeal_id))
    return NotesOut(items=[NoteOut.model_validate(one) for one in page.items], next=page.next)


@router.post("/appeals/{appeal_id}/notes", status_code=201, **allow(Permission.APPEAL_ANSWER))
def note(appeal_id: str, asked: NoteIn, who: Caller, desk: Desk, session: Writing) -> NotesOut:
    """Note what was found, for whoever answers."""
    oversight.note(session, desk, appeal_id, text=asked.text, by=who)
    return NotesOut(items=[NoteOut.model_validate(one) for one in oversight.notes_of(session, appeal_id)])


@router.post("/appeals/{appeal_id}/answer", **allow(Permission.APPEAL_ANSWER))
def answer(appeal_id: str, asked: AnswerIn, who: Caller, desk: Desk, session: Writing) -> AppealOut:
    """Answer with reasons. A reversed decision is undone in the same transaction, for whoever contested it."""
    require_person(who)
    reviews.answer(session, desk, appeal_id=appeal_id, outcome=asked.outcome, reasoning=asked.reasoning, by=who)
    return AppealOut.model_validate(records.get_appeal(session, appeal_id))


def _shown(session: Session, views: Sequence[AppealView]) -> list[AppealOut]:
    claims = oversight.claims_of(session, [view.id for view in views])
    return [
        AppealOut.model_validate(view).model_copy(
            update={"claimed_by": claims[view.id].by, "claimed_at": claims[view.id].at}
        )
        for view in views
    ]
