"""The inventory: every script one may see, and for engineers the catalogue of the others."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse

from escrow.access.grants import visible_scripts
from escrow.core.permissions import Permission
from escrow.db.paging import clamp
from lifecycle.catalogue import card_of
from lifecycle.estate import ScriptFilters, among, count_filtered, get_script, languages, list_catalogue, list_scripts
from lifecycle.queries import adoptions_by, list_people
from lifecycle.states import Custody
from scanners.findings import Vector
from web.pages.forms import asked_for, day, day_after
from web.rendering.menu import may
from web.rendering.show import show
from web.security import App, CurrentVisit, Reading, allow

router = APIRouter()

VECTORS = [vector.value for vector in Vector]
CUSTODIES = [state.value for state in Custody]


def asked(
    q: str = "",
    level: str = "",
    vector: str = "",
    language: str = "",
    owner: str = "",
    custodian: str = "",
    custody: str = "",
    endpoint: str = "",
    account: str = "",
    person: str = "",
    path: str = "",
    rule: str = "",
    version: str = "",
    origin: str = "",
    since: str = "",
    until: str = "",
) -> ScriptFilters:
    """Everything the interface can be asked for, as a form sends it."""
    return ScriptFilters(
        q=asked_for(q, most=200),
        level=asked_for(level),
        vector=vector if vector in VECTORS else None,
        language=asked_for(language),
        owner=asked_for(owner),
        custodian=asked_for(custodian),
        custody=custody if custody in CUSTODIES else None,
        endpoint=asked_for(endpoint),
        account=asked_for(account),
        person=asked_for(person),
        path=path or None,
        rule=asked_for(rule),
        version=asked_for(version),
        origin=asked_for(origin),
        since=day(since, "since"),
        until=day_after(until, "until"),
    )


Filters = Annotated[ScriptFilters, Depends(asked)]


@router.get("/scripts", response_model=None, **allow(Permission.SCRIPT_LIST))
def scripts(
    request: Request, visit: CurrentVisit, app: App, session: Reading, filters: Filters, cursor: str | None = None
) -> HTMLResponse:
    """Scripts, last seen first. Whoever may ask to adopt sees cards of those they may not read."""
    who = visit.principal
    visible = visible_scripts(who, Permission.SCRIPT_READ, app.clock.now())
    is_catalogue = visible is not None and may(who, Permission.ADOPTION_REQUEST)
    length = clamp(None)
    if is_catalogue:
        page = list_catalogue(session, app.cursors, filters=filters, readable=visible, limit=length, cursor=cursor)
    else:
        page = list_scripts(session, app.cursors, filters=filters, visible=visible, limit=length, cursor=cursor)
    return show(
        request,
        app,
        visit,
        "scripts.html",
        page=page,
        readable=among(session, [one.id for one in page.items], visible),
        is_catalogue=is_catalogue,
        total=None if is_catalogue else count_filtered(session, filters=filters, visible=visible),
        is_asked=filters != ScriptFilters(),
        vectors=VECTORS,
        custodies=CUSTODIES,
        languages=languages(session),
        people=list_people(session, app.cursors, limit=200).items if may(who, Permission.PERSON_READ) else [],
    )


@router.get("/catalogue/{script_id}", response_model=None, **allow(Permission.ADOPTION_REQUEST))
def card(script_id: str, request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    """What anybody who might adopt a script may know of it: not its code, path, machine or owner."""
    who = visit.principal
    mine = [] if who.person_key is None else adoptions_by(session, who.person_key)
    return show(
        request,
        app,
        visit,
        "card.html",
        script=get_script(session, script_id),
        about=card_of(session, app.cursors, script_id, now=app.clock.now()),
        requests=[one for one in mine if one.script == script_id],
        is_readable=script_id
        in among(session, [script_id], visible_scripts(who, Permission.SCRIPT_READ, app.clock.now())),
    )
