"""One box for everything: scripts by words or by any of their names, people, machines, leaves."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from sqlmodel import Session

from escrow.access.grants import visible_scripts
from escrow.core.permissions import Permission
from escrow.core.principals import Principal
from escrow.identity.queries import find_endpoints
from lifecycle.estate import ScriptFilters, ScriptView, count_filtered, list_scripts
from lifecycle.queries import list_people
from web.rendering.menu import may
from web.rendering.show import show
from web.security import App, CurrentVisit, Reading, allow
from web.wiring import Services

router = APIRouter()

_SHOWN = 10
_LONGEST = 200


@router.get("/search", response_model=None, **allow(Permission.SELF_READ))
def search(request: Request, visit: CurrentVisit, app: App, session: Reading, q: str = "") -> HTMLResponse:
    """What matches, among what one may see."""
    words, who = q.strip()[:_LONGEST], visit.principal
    found = _found(app, session, who, words) if words else {"scripts": [], "total": 0, "people": [], "machines": []}
    is_leaf = words.isdecimal() and len(words) < 19 and may(who, Permission.AUDIT_READ)
    return show(request, app, visit, "search.html", words=words, leaf=int(words) if is_leaf else None, **found)


def _found(app: Services, session: Session, who: Principal, words: str) -> dict[str, Any]:
    scripts, total = _scripts(app, session, who, words) if may(who, Permission.SCRIPT_LIST) else ([], 0)
    sees_people, sees_machines = may(who, Permission.PERSON_READ), may(who, Permission.ENDPOINT_READ)
    return {
        "scripts": scripts,
        "total": total,
        "people": list_people(session, app.cursors, q=words, limit=_SHOWN).items if sees_people else [],
        "machines": find_endpoints(session, words, limit=_SHOWN) if sees_machines else [],
    }


def _scripts(app: Services, session: Session, who: Principal, words: str) -> tuple[list[ScriptView], int]:
    """By id, by anything a version is named by, else by words in name and path."""
    visible = visible_scripts(who, Permission.SCRIPT_READ, app.clock.now())
    for filters in _meanings(words):
        page = list_scripts(session, app.cursors, filters=filters, visible=visible, limit=_SHOWN)
        if page.items:
            return list(page.items), count_filtered(session, filters=filters, visible=visible)
    return [], 0


def _meanings(words: str) -> list[ScriptFilters]:
    """What somebody may mean; a name of bytes is looked for as a name before it is looked for as words."""
    bare = words.removeprefix("sha256:").rsplit(":", 1)[-1].lower()
    is_hex = len(bare) in (32, 40, 64) and all(letter in "0123456789abcdef" for letter in bare)
    if not is_hex:
        return [ScriptFilters(q=words)]
    named = f"sha256:{bare}" if len(bare) == 64 else bare
    exact = ScriptFilters(script=bare) if len(bare) == 32 else ScriptFilters(version=named)
    return [exact, ScriptFilters(q=words)]
