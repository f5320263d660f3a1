"""One way to render every page: who is looking, and what the frame around it shows them."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse

from escrow.core.permissions import Permission
from web.rendering.environment import environment
from web.rendering.menu import may, menu_for
from web.security import Visit
from web.wiring import Services

_ENVIRONMENT = environment()


class Asked(dict[str, str]):
    """What the address asks for; a field that is not there asks for nothing."""

    def __missing__(self, name: str) -> str:
        return ""

    def with_(self, **changed: str | int | None) -> str:
        """This address's query with some fields changed or, where None, left out; paging starts again."""
        wanted = {**self, "cursor": None, **changed}
        return "?" + urlencode({name: value for name, value in wanted.items() if value not in (None, "")})


def show(
    request: Request, app: Services, visit: Visit, template: str, *, status: int = 200, **context: Any
) -> HTMLResponse:
    """A page for whoever visits, never kept by a cache."""
    who = visit.principal
    about: Mapping[str, Any] = {
        "path": request.url.path,
        "query": Asked(request.query_params),
        "csrf_token": visit.csrf_token or "",
        "is_development": visit.is_development,
        "who": who,
        "menu": menu_for(who),
        "may_search": any(may(who, one) for one in (Permission.SCRIPT_LIST, Permission.PERSON_READ)),
        "sees_people": may(who, Permission.PERSON_READ),
        "sees_log": may(who, Permission.AUDIT_READ),
        "sees_coverage": may(who, Permission.COVERAGE_READ),
        "now": app.clock.now(),
    }
    body = _ENVIRONMENT.get_template(template).render({**about, **context})
    return HTMLResponse(body, status, {"Cache-Control": "no-store"})
