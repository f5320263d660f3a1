"""SCIM 2.0 for the identity provider: users, groups, and how to ask for them (RFC 7643, RFC 7644).

What speaks the protocol is loaded with the first request: it takes a third of a start, and most never need it.
"""

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request, Response

from escrow.core.errors import CustodyBroken
from escrow.core.permissions import Permission
from escrow.core.principals import ANONYMOUS, Principal
from lifecycle.people.provisioning import raise_alarm, read_back
from lifecycle.people.scim_shapes import active_asked, storable, tidy_patch, tidy_resource
from web.security import App, Caller, allow
from web.upload import Body
from web.wiring import Services

if TYPE_CHECKING:
    from scim2_server.requests import ScimRequest
    from scim2_server.responses import ScimResponse

router = APIRouter(tags=["scim"])

_PREFIX = "/scim/v2"
_READS = ("GET",)
_ALL = ("GET", "POST", "PUT", "PATCH", "DELETE")
_ADDRESSES: tuple[tuple[str, Iterable[str], Permission], ...] = (
    ("/ServiceProviderConfig", _READS, Permission.PUBLIC),
    ("/ResourceTypes", _READS, Permission.DIRECTORY_PROVISION),
    ("/ResourceTypes/{name}", _READS, Permission.DIRECTORY_PROVISION),
    ("/Schemas", _READS, Permission.DIRECTORY_PROVISION),
    ("/Schemas/{name}", _READS, Permission.DIRECTORY_PROVISION),
    ("/Users", ("GET", "POST"), Permission.DIRECTORY_PROVISION),
    ("/Users/.search", ("POST",), Permission.DIRECTORY_PROVISION),
    ("/Users/{name}", ("GET", "PUT", "PATCH", "DELETE"), Permission.DIRECTORY_PROVISION),
    ("/Groups", ("GET", "POST"), Permission.DIRECTORY_PROVISION),
    ("/Groups/.search", ("POST",), Permission.DIRECTORY_PROVISION),
    ("/Groups/{name}", ("GET", "PUT", "PATCH", "DELETE"), Permission.DIRECTORY_PROVISION),
    ("/Bulk", ("POST",), Permission.DIRECTORY_PROVISION),
    ("/.search", ("POST",), Permission.DIRECTORY_PROVISION),
    # Whatever else is asked under this address is answered in the protocol's own words.
    ("/{rest:path}", _ALL, Permission.DIRECTORY_PROVISION),
)


def serve_public(request: Request, body: Body, app: App) -> Response:
    """What this service can do; asked before anybody has a token."""
    return _answer(_read_only(app, _read(request, body, app), ANONYMOUS))


def serve(request: Request, body: Body, who: Caller, app: App) -> Response:
    """One request of the protocol: committed before it is answered, and `active` read back after that."""
    asked = _read(request, body, app)
    is_writing = asked.method != "GET" and not asked.path.endswith("/.search")
    response = (_changing if is_writing else _read_only)(app, asked, who)
    if is_writing and response.status < 300:
        _check_active(app, asked, response, who)
    return _answer(response)


for _path, _methods, _permission in _ADDRESSES:
    for _method in _methods:
        router.add_api_route(
            f"{_PREFIX}{_path}",
            serve_public if _permission is Permission.PUBLIC else serve,
            methods=[_method],
            response_model=None,
            **allow(_permission),
        )


def _read(request: Request, body: bytes, app: Services) -> "ScimRequest":
    from scim2_server.requests import ScimRequest

    path = request.scope["path"].removeprefix(_PREFIX).removesuffix(".scim") or "/"
    return ScimRequest(
        method=request.method,
        base_url=f"{app.settings.base_url}{_PREFIX}",
        path=path,
        query=dict(request.query_params),
        headers=dict(request.headers),
        body=_tidied(request.method, path, body),
    )


def _read_only(app: Services, asked: "ScimRequest", who: Principal) -> "ScimResponse":
    from lifecycle.people.scim import SqlStorage, make_service
    from lifecycle.people.scim_exchange import answer

    with app.database.reading() as session:
        return answer(asked, SqlStorage(session, app.office, make_service(), by=who))


def _changing(app: Services, asked: "ScimRequest", who: Principal) -> "ScimResponse":
    """Committed when this returns, with what others sent meanwhile."""
    from lifecycle.people.scim_exchange import Exchange

    exchange = Exchange(asked, who)
    app.exchanges.add(exchange)
    app.committed.set()
    assert exchange.response is not None
    return exchange.response


def _check_active(app: Services, asked: "ScimRequest", response: "ScimResponse", who: Principal) -> None:
    """Read what was asked of `active` back from what was committed; a disable that did not take is no success."""
    wanted = _asked_of_active(asked, response.body or {})
    if not wanted:
        return
    with app.database.reading() as session:
        found = [(user_id, read_back(session, user_id, asked=is_active)) for user_id, is_active in wanted.items()]
    at_odds = [(user_id, one) for user_id, one in found if one is not None and not one.is_agreed]
    if at_odds:
        with app.database.transaction() as session:
            for _, one in at_odds:
                raise_alarm(session, app.office, one, by=who)
    for user_id, one in at_odds:
        if not one.took:
            raise CustodyBroken(f"user {user_id}: active={one.asked} was taken and did not hold; send it again")


def _asked_of_active(asked: "ScimRequest", answered: Mapping[str, Any]) -> dict[str, bool]:
    """By user, whether they are to be active, as far as a request or a bulk of them says so and was taken."""
    if asked.path.startswith("/Users"):
        user_id = str(answered.get("id") or asked.path.rpartition("/")[2])
        said = False if asked.method == "DELETE" else active_asked(_parsed(asked.body))
        return {} if said is None else {user_id: said}
    if asked.path != "/Bulk":
        return {}
    operations, results = _operations(_parsed(asked.body)), _operations(answered)
    found: dict[str, bool] = {}
    for one, result in zip(operations, results, strict=False):
        method, is_taken = str(one.get("method", "")).upper(), str(result.get("status", "")).startswith("2")
        said = False if method == "DELETE" else active_asked(one.get("data"))
        if is_taken and said is not None and str(one.get("path", "")).lower().startswith("/users"):
            found[str(result.get("location", "")).rpartition("/")[2]] = said
    return found


# --- bodies --------------------------------------------------------------------------------------------------


def _tidied(method: str, path: str, body: bytes) -> bytes:
    """The body in the standard's words; one that is no JSON is left for the protocol to refuse."""
    if method not in ("POST", "PUT", "PATCH") or path.endswith("/.search") or path == "/.search":
        return body
    parsed = storable(_parsed(body))
    if not isinstance(parsed, dict):
        return body
    if path == "/Bulk":
        return json.dumps(_tidy_bulk(parsed)).encode()
    return json.dumps(_tidy(method, path, parsed)).encode()


def _tidy(method: str, path: str, parsed: Any) -> Any:
    is_user = path.lower().startswith("/users")
    return tidy_patch(parsed, is_user=is_user) if method == "PATCH" else tidy_resource(parsed, is_user=is_user)


def _tidy_bulk(parsed: dict[str, Any]) -> dict[str, Any]:
    operations = parsed.get("Operations")
    if not isinstance(operations, list):
        return parsed
    tidy = [
        {**one, "data": _tidy(str(one.get("method", "")).upper(), str(one.get("path", "")), one["data"])}
        if isinstance(one, dict) and "data" in one
        else one
        for one in operations
    ]
    return {**parsed, "Operations": tidy}


def _operations(body: Any) -> list[dict[str, Any]]:
    """Those of a bulk, or what became of them."""
    found = body.get("Operations") if isinstance(body, Mapping) else None
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _parsed(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _answer(response: "ScimResponse") -> Response:
    headers = {**response.headers, "Cache-Control": "no-store"}
    body = b"" if response.body is None else json.dumps(response.body).encode()
    return Response(body, int(response.status), headers, media_type=headers.pop("Content-Type", None))
