"""People, what each answers for, and what is kept about whoever is looking."""

from collections.abc import Sequence
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from sqlmodel import Session

from escrow.access.decide import Allowed, decide
from escrow.core.permissions import Permission
from escrow.identity.queries import get_endpoint
from lifecycle.estate import get_script
from lifecycle.queries import (
    accounts_of,
    adoptions_by,
    find_person,
    get_person,
    list_people,
    list_transfers,
    offers_to,
    roles_of_person,
    scripts_and_runs,
)
from web.rendering.show import show
from web.security import App, CurrentVisit, Reading, allow

router = APIRouter()


@router.get("/people", response_model=None, **allow(Permission.PERSON_READ))
def people(
    request: Request, visit: CurrentVisit, app: App, session: Reading, q: str = "", cursor: str | None = None
) -> HTMLResponse:
    page = list_people(session, app.cursors, q=q[:200] or None, cursor=cursor)
    return show(request, app, visit, "people.html", page=page)


@router.get("/people/{person_key}", response_model=None, **allow(Permission.PERSON_READ))
def person(person_key: str, request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    """One person: what they answer for, and what would happen if they left."""
    found = get_person(session, person_key)
    roles = [row for row in roles_of_person(session, person_key) if row.valid_to is None]
    accounts = accounts_of(session, person_key)
    return show(
        request,
        app,
        visit,
        "person.html",
        person=found,
        roles=roles,
        names=_names(session, [row.script for row in roles]),
        accounts=accounts,
        machines=_machines(session, [account.endpoint for account in accounts]),
        transfers=list_transfers(session, app.cursors, person=person_key).items,
        may_plan=isinstance(decide(visit.principal, Permission.TRANSFER_PLAN), Allowed),
    )


@router.get("/me", response_model=None, **allow(Permission.SELF_READ))
def me(request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    """What the vault keeps about whoever is looking."""
    key = visit.principal.person_key
    found = None if key is None else find_person(session, key)
    if found is None:
        return show(request, app, visit, "me.html", person=None)
    return show(request, app, visit, "me.html", person=found, **_about(session, found.key))


def _about(session: Session, key: str) -> dict[str, Any]:
    roles = [row for row in roles_of_person(session, key) if row.valid_to is None]
    accounts = accounts_of(session, key)
    scripts, runs = scripts_and_runs(session, key)
    views = {row.script: get_script(session, row.script) for row in roles[:200]}
    return {
        "scripts": scripts,
        "runs": runs,
        "roles": roles,
        "names": {one: view.name for one, view in views.items()},
        "levels": {one: view.level for one, view in views.items()},
        "offers": offers_to(session, key),
        "adoptions": adoptions_by(session, key),
        "accounts": accounts,
        "machines": _machines(session, [account.endpoint for account in accounts]),
    }


def _names(session: Session, script_ids: Sequence[str]) -> dict[str, str]:
    return {one: get_script(session, one).name for one in script_ids[:200]}


def _machines(session: Session, endpoint_ids: Sequence[str]) -> dict[str, str]:
    return {one: get_endpoint(session, one).name for one in set(endpoint_ids)}
