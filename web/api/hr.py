"""What HR says: somebody leaves, comes back, or does not leave after all."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from escrow.core.errors import ContentTooLarge, RequestRefused
from escrow.core.permissions import Permission
from lifecycle.people.hr import HrEvent, receive_event
from lifecycle.people.hr_lists import import_events
from lifecycle.people.said import TECHNICAL
from web.api.schemas.lifecycle import EventIn, EventOut, ImportedEventsOut
from web.office import Desk
from web.security import Caller, Writing, allow
from web.upload import Body

router = APIRouter(tags=["hr"])

_MOST_BYTES = 16 << 20


@router.post("/hr/events", status_code=202, **allow(Permission.HR_EVENT_SUBMIT))
def submit(asked: EventIn, who: Caller, desk: Desk, session: Writing, answer: Response) -> EventOut:
    """Take one event: 202 the first time, 200 with the same answer when it comes again."""
    received = receive_event(session, desk, HrEvent(**asked.model_dump()), by=who)
    answer.status_code = 202 if received.is_new else 200
    return EventOut.model_validate(received.answer)


@router.post("/hr/events/import", **allow(Permission.HR_EVENT_SUBMIT))
def import_list(
    body: Body,
    who: Caller,
    desk: Desk,
    session: Writing,
    source: Annotated[str, Query(min_length=1, max_length=64, pattern=r"^[^\x00-\x1f\x7f]+$")] = "csv",
) -> ImportedEventsOut:
    """Take the events a CSV tells: a bad line is told by number and sinks no other; the list again changes nothing."""
    if len(body) > _MOST_BYTES:
        raise ContentTooLarge("events", limit=_MOST_BYTES, received=len(body))
    if source in TECHNICAL:
        raise RequestRefused(f"source: {source} is how the vault names what logins tell; choose another")
    return ImportedEventsOut.of(import_events(session, desk, body, source=source, by=who))
