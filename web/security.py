"""Who is asking, may they, and the session their request works in.

A route names its one permission with `allow` or `allow_on_script`; both answer before the handler runs.
A credential is one of three: a bearer token of ours, an access token of the issuer, or the console's cookie.
"""

import hmac
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import Depends, Request
from sqlmodel import Session

from escrow.access.decide import require, require_visible
from escrow.access.grants import rights_on
from escrow.core.errors import NotAuthenticated, NotPermitted
from escrow.core.permissions import Permission
from escrow.core.principals import Principal
from web.asking import refuse_unknown_parameters
from web.throttling import address_of
from web.wiring import Services

_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
_MOST_TOKEN_BYTES = 8192


@dataclass(frozen=True, slots=True)
class Visit:
    """One request's asker; with the marks of their console session when a cookie brought them."""

    principal: Principal
    csrf_token: str | None = None
    is_development: bool = False


async def services(request: Request) -> Services:
    """The vault's parts, as the application was made with. What never waits needs no thread, and a thread costs."""
    found: Services = request.app.state.services
    return found


App = Annotated[Services, Depends(services)]


# --- the session a request works in ----------------------------------------------------------------


def reading(app: App) -> Iterator[Session]:
    """A session that only reads; whatever it changed is rolled back."""
    with app.database.reading() as session:
        yield session


def writing(app: App) -> Iterator[Session]:
    """A session committed once, after the handler and before the answer: no 2xx without its commit."""
    with app.database.transaction() as session:
        yield session
    app.committed.set()


Reading = Annotated[Session, Depends(reading, scope="function")]
Writing = Annotated[Session, Depends(writing, scope="function")]


# --- who is asking -----------------------------------------------------------------------------------


async def form_csrf_token(request: Request) -> str | None:
    """The token a console form carries; read only where a cookie and a form came."""
    sent_a_form = request.headers.get("content-type", "").startswith(_FORMS)
    if request.method in _SAFE_METHODS or not sent_a_form or "cookie" not in request.headers:
        return None
    value = (await request.form()).get("csrf_token")
    return value if isinstance(value, str) else None


def visit(request: Request, app: App, form_token: Annotated[str | None, Depends(form_csrf_token)]) -> Visit:
    """Whoever the request's credential names; raises NotAuthenticated when none does."""
    header = request.headers.get("authorization")
    if header is not None:
        with app.attempts.counted(address_of(request)):
            return Visit(authenticate_bearer(app, _bearer(header)))
    cookie = request.cookies.get(cookie_name(app))
    if cookie is None:
        raise NotAuthenticated("no credential came with the request; send a bearer token or sign in")
    with app.database.reading() as session:
        found = app.sessions.authenticate(session, cookie)
    if found.is_stale:
        with app.database.transaction() as session:
            app.sessions.touch(session, cookie)
    if request.method not in _SAFE_METHODS:
        _refuse_forgery(request, app, found.csrf_token, form_token)
    return Visit(found.principal, found.csrf_token, found.is_development)


async def caller(found: Annotated[Visit, Depends(visit)]) -> Principal:
    return found.principal


CurrentVisit = Annotated[Visit, Depends(visit)]
Caller = Annotated[Principal, Depends(caller)]


def authenticate_bearer(app: Services, token: str) -> Principal:
    """The principal behind a token of ours, or behind an access token of the issuer where those are taken."""
    if len(token) > _MOST_TOKEN_BYTES:
        raise NotAuthenticated(f"token: at most {_MOST_TOKEN_BYTES} bytes are read; send one of ours")
    with app.database.reading() as session:
        if token.startswith("esc_") or app.oidc is None:
            return app.tokens.authenticate(session, token)
        return app.oidc.authenticate_access_token(session, token)


def cookie_name(app: Services) -> str:
    """`__Host-` binds the cookie to this very host, and browsers take it over https only."""
    return "__Host-escrow_session" if app.settings.base_url.startswith("https://") else "escrow_session"


def require_person(who: Principal) -> str:
    """The person key of who asks; raises NotPermitted(needs_person) for tokens that stand for nobody."""
    if who.person_key is None:
        raise NotPermitted(
            f"this is decided by people, and {who.kind} is none; use a token made with --person, or sign in",
            code="needs_person",
        )
    return who.person_key


def _bearer(header: str) -> str:
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise NotAuthenticated("authorization: expected 'Bearer TOKEN'; send one made with `escrow token create`")
    return token.strip()


def _refuse_forgery(request: Request, app: Services, expected: str, form_token: str | None) -> None:
    """A change made with the cookie alone could come from any page the browser has open."""
    origin = request.headers.get("origin")
    if origin is not None and not _is_ours(origin, request, app):
        raise NotPermitted("this change was sent by another site; make it from the console", code="csrf_refused")
    sent = request.headers.get("x-csrf-token") or form_token or ""
    if not hmac.compare_digest(sent.encode(), expected.encode()):
        raise NotPermitted("the change carries no CSRF token of this session; reload the page", code="csrf_refused")


def _is_ours(origin: str, request: Request, app: Services) -> bool:
    # TrustedHost has vouched for the Host header: it names our public URL or our loopback bind.
    return origin == app.settings.base_url or (
        app.settings.is_loopback and urlsplit(origin).netloc == request.headers.get("host")
    )


# --- may they ----------------------------------------------------------------------------------------


def allow(permission: Permission) -> dict[str, Any]:
    """Keyword arguments of a route that asks for one permission, by role."""
    if permission is Permission.PUBLIC:
        return marked(permission, _everybody)

    async def check(who: Caller) -> None:
        require(who, permission)

    return marked(permission, check)


def allow_on_script(permission: Permission) -> dict[str, Any]:
    """As `allow`, for routes under `{script_id}`: a role or a live grant on that script. Others meet a 404."""

    def check(script_id: str, who: Caller, app: App) -> None:
        with app.database.reading() as session:
            rights = rights_on(session, who, script_id, app.clock.now())
        require_visible(who, permission, rights, f"script {script_id}")

    return marked(permission, check)


def _everybody() -> None:
    """Public: nothing is asked of who calls."""


def marked(permission: Permission, check: Callable[..., Any]) -> dict[str, Any]:
    """Keyword arguments of a route: who may call it, then whether it knows what it is asked by."""
    asked = [Depends(check), Depends(refuse_unknown_parameters)]
    return {"dependencies": asked, "openapi_extra": {"x-permission": permission.value}}
