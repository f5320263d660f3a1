"""One box for everything: scripts by words or by any of their names, people, machines, leaves."""

from collections.abc import Sequence
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from sqlmodel import Session

from escrow.access.grants import visible_scripts
from escrow.core.permissions import Permission
from escrow.core.principals import Principal
from escrow.identity.queries import find_endpoints
from lifecycle.estate import ScriptFilters, ScriptView, among, count_filtered, list_catalogue, list_scripts
from lifecycle.queries import list_people
from web.rendering.menu import may
from web.rendering.show import show
from web.security import App, CurrentVisit, Reading, allow
from web.wiring import Services

router = APIRouter()

_SHOWN = 10
_NOTHING: dict[str, Any] = {"scripts": [], "total": 0, "readable": (), "people": [], "machines": []}
_LONGEST = 200


@router.get("/search", response_model=None, **allow(Permission.SELF_READ))
def search(request: Request, visit: CurrentVisit, app: App, session: Reading, q: str = "") -> HTMLResponse:
    """What matches, among what one may see."""
    words, who = q.strip()[:_LONGEST], visit.principal
    found = _found(app, session, who, words) if words else _NOTHING
    is_leaf = words.isdecimal() and len(words) < 19 and may(who, Permission.AUDIT_READ)
    return show(request, app, visit, "search.html", words=words, leaf=int(words) if is_leaf else None, **found)


def _found(app: Services, session: Session, who: Principal, words: str) -> dict[str, Any]:
    visible = visible_scripts(who, Permission.SCRIPT_READ, app.clock.now())
    scripts, total = _scripts(app, session, who, words, visible) if may(who, Permission.SCRIPT_LIST) else ([], 0)
    sees_people, sees_machines = may(who, Permission.PERSON_READ), may(who, Permission.ENDPOINT_READ)
    return {
        "scripts": scripts,
        "total": total,
        "readable": among(session, [script.id for script in scripts], visible),
        "people": list_people(session, app.cursors, q=words, limit=_SHOWN).items if sees_people else [],
        "machines": find_endpoints(session, words, limit=_SHOWN) if sees_machines else [],
    }


def _scripts(
    app: Services, session: Session, who: Principal, words: str, visible: Any
) -> tuple[Sequence[ScriptView], int]:
    """By id, by anything a version is named by, else by words in name and path; cards for whoever may adopt."""
    for filters in _meanings(words):
        page = list_scripts(session, app.cursors, filters=filters, visible=visible, limit=_SHOWN)
        if page.items:
            return page.items, count_filtered(session, filters=filters, visible=visible)
    if visible is None or not may(who, Permission.ADOPTION_REQUEST):
        return [], 0
    wanted = ScriptFilters(q=words)
    cards = list_catalogue(session, app.cursors, filters=wanted, readable=visible, limit=_SHOWN)
    return cards.items, len(cards.items)


def _meanings(words: str) -> list[ScriptFilters]:
    """What somebody may mean; a name of bytes is looked for as a name before it is looked for as words."""
    bare = words.removeprefix("sha256:").rsplit(":", 1)[-1].lower()
    is_hex = len(bare) in (32, 40, 64) and all(letter in "0123456789abcdef" for letter in bare)
    if not is_hex:
        return [ScriptFilters(q=words)]
    named = f"sha256:{bare}" if len(bare) == 64 else bare
    exact = ScriptFilters(script=bare) if len(bare) == 32 else ScriptFilters(version=named)
    return [exact, ScriptFilters(q=words)]
