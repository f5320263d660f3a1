"""Logins that run scripts and are nobody's: an analyst says whose they are, and the scripts get an owner."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from escrow.core.permissions import Permission
from lifecycle.people.directory import link_account
from lifecycle.queries import count_unlinked_logins, list_people, list_unlinked_logins
from web.pages.forms import Key
from web.rendering.show import show
from web.security import App, Caller, CurrentVisit, Reading, Writing, allow

router = APIRouter()


@router.get("/logins", response_model=None, **allow(Permission.ACCOUNT_LINK))
def logins(
    request: Request, visit: CurrentVisit, app: App, session: Reading, linked: str = "", cursor: str | None = None
) -> HTMLResponse:
    return show(
        request,
        app,
        visit,
        "logins.html",
        page=list_unlinked_logins(session, app.cursors, cursor=cursor),
        total=count_unlinked_logins(session),
        people=list_people(session, app.cursors, is_active=True, limit=200).items,
        linked=linked[:256],
    )


@router.post("/logins/link", response_model=None, **allow(Permission.ACCOUNT_LINK))
def link(
    who: Caller,
    app: App,
    session: Writing,
    endpoint: Annotated[str, Form(max_length=64)],
    account: Annotated[str, Form(max_length=256)],
    person: Key,
) -> RedirectResponse:
    """From now on this login is that person's, and so are its scripts that have no owner."""
    link_account(session, app.office, endpoint_id=endpoint, account=account, person_key=person, by=who)
    return RedirectResponse("/logins?linked=yes", 303)
