"""What HR says: somebody leaves, comes back, or does not leave after all."""

from fastapi import APIRouter, Response

from escrow.core.permissions import Permission
from lifecycle.people.hr import HrEvent, receive_event
from web.api.schemas.lifecycle import EventIn, EventOut
from web.office import Desk
from web.security import Caller, Writing, allow

router = APIRouter(tags=["hr"])


@router.post("/hr/events", status_code=202, **allow(Permission.HR_EVENT_SUBMIT))
def submit(asked: EventIn, who: Caller, desk: Desk, session: Writing, answer: Response) -> EventOut:
    """Take one event: 202 the first time, 200 with the same answer when it comes again."""
    received = receive_event(session, desk, HrEvent(**asked.model_dump()), by=who)
    answer.status_code = 202 if received.is_new else 200
    return EventOut.model_validate(received.answer)
