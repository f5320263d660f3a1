"""The table from the issuer's names to roles here: what counts, what waits for a second person, and whom it changes."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from escrow.core.errors import RequestRefused
from escrow.core.permissions import Permission
from escrow.core.principals import Role
from escrow.identity.role_mapping import ACTIVE, PROPOSED, Entry, list_mappings
from web.pages.forms import Reason
from web.rendering.menu import may
from web.rendering.show import show
from web.security import App, Caller, CurrentVisit, Reading, Writing, allow, require_person

router = APIRouter()

_ROLES = sorted(role.value for role in Role if not role.is_for_machines)
Table = Annotated[str, Form(min_length=1, max_length=100_000)]


@router.get("/role-mappings", response_model=None, **allow(Permission.ROLE_MAPPING_READ))
def mappings(request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    found = list_mappings(session)
    waiting = next((view for view in found if view.state == PROPOSED), None)
    return show(
        request,
        app,
        visit,
        "role_mappings.html",
        active=next((view for view in found if view.state == ACTIVE), None),
        waiting=waiting,
        changes=[] if waiting is None else app.role_mapping.changes(session, waiting.version),
        earlier=[view for view in found if view.state not in (ACTIVE, PROPOSED)],
        roles=_ROLES,
        may_write=may(visit.principal, Permission.ROLE_MAPPING_WRITE),
    )


@router.post("/role-mappings", response_model=None, **allow(Permission.ROLE_MAPPING_WRITE))
def propose(who: Caller, app: App, session: Writing, table: Table, reason: Reason) -> RedirectResponse:
    """One entry on each line: claim, value, role. A value may hold blanks; the first and last word are the others."""
    require_person(who)
    app.role_mapping.propose(session, read_table(table), reason=reason, by=who)
    return RedirectResponse("/role-mappings", 303)


@router.post("/role-mappings/{number}/confirm", response_model=None, **allow(Permission.ROLE_MAPPING_WRITE))
def confirm(number: int, who: Caller, app: App, session: Writing, reason: Reason) -> RedirectResponse:
    require_person(who)
    app.role_mapping.confirm(session, number, reason=reason, by=who)
    return RedirectResponse("/role-mappings", 303)


@router.post("/role-mappings/{number}/reject", response_model=None, **allow(Permission.ROLE_MAPPING_WRITE))
def reject(number: int, who: Caller, app: App, session: Writing, reason: Reason) -> RedirectResponse:
    require_person(who)
    app.role_mapping.reject(session, number, reason=reason, by=who)
    return RedirectResponse("/role-mappings", 303)


def read_table(text: str) -> list[Entry]:
    """The entries a form holds; raises RequestRefused naming the line that cannot be read."""
    entries = []
    for number, line in enumerate(text.splitlines(), 1):
        words = line.split()
        if not words:
            continue
        if len(words) < 3 or words[-1] not in _ROLES:
            raise RequestRefused(
                f"line {number}: expected CLAIM VALUE ROLE, the role one of {', '.join(_ROLES)}; correct it"
            )
        value = line.strip()[len(words[0]) : -len(words[-1])].strip()
        entries.append(Entry(words[0], value, Role(words[-1])))
    return entries
