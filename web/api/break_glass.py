"""Reading code in an emergency, for those who otherwise may not: one asks, another agrees, an hour later it is over."""

from datetime import datetime

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from escrow.core.permissions import Permission
from escrow.identity.break_glass import BreakGlassView, get_break_glass, list_break_glass
from lifecycle.estate import get_script
from web.api.paging import Paged
from web.security import App, Caller, Reading, Writing, allow, require_person

router = APIRouter(prefix="/break-glass", tags=["break-glass"])


class BreakGlassIn(BaseModel):
    """Whose code, and why."""

    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)

    script: str
    reason: str


class BreakGlassOut(BaseModel):
    """One emergency; until `expires_at` whoever asked may read."""

    id: str
    script_id: str
    reason: str
    requested_by: str
    requested_at: datetime
    approved_by: str | None
    approved_at: datetime | None
    expires_at: datetime | None

    @classmethod
    def of(cls, view: BreakGlassView) -> "BreakGlassOut":
        return cls.model_validate(view, from_attributes=True)


class BreakGlassListOut(BaseModel):
    items: list[BreakGlassOut]
    next: str | None = None


@router.post("", status_code=201, **allow(Permission.BREAK_GLASS_REQUEST))
def ask(asked: BreakGlassIn, who: Caller, app: App, session: Writing) -> BreakGlassOut:
    """Ask to read one script's code as it is; a second person must agree."""
    person = require_person(who)
    get_script(session, asked.script)
    made = app.break_glass.request(session, script_id=asked.script, reason=asked.reason, person=person, by=who)
    return BreakGlassOut.of(get_break_glass(session, made))


@router.get("", **allow(Permission.BREAK_GLASS_APPROVE))
def emergencies(session: Reading, paged: Paged) -> BreakGlassListOut:
    page = paged.of(list_break_glass(session, limit=None))
    return BreakGlassListOut(items=[BreakGlassOut.of(view) for view in page.items], next=page.next)


@router.post("/{request_id}/approve", **allow(Permission.BREAK_GLASS_APPROVE))
def approve(request_id: str, who: Caller, app: App, session: Writing) -> BreakGlassOut:
    """Agree to somebody else's request; they may read for an hour."""
    app.break_glass.approve(session, request_id, person=require_person(who), by=who)
    return BreakGlassOut.of(get_break_glass(session, request_id))
