"""Signing in and out: through the issuer where there is one, by one-time link on a loopback vault."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from escrow.core.errors import NotAuthenticated, NotFound
from escrow.core.permissions import Permission
from escrow.identity.oidc import OidcSignIn
from escrow.identity.sessions import StartedSession
from web.errors import page, respond
from web.security import App, CurrentVisit, Writing, allow, cookie_name
from web.wiring import Services

router = APIRouter(prefix="/auth", tags=["sign-in"])

_PENDING = "escrow_sign_in_"


@router.get("/login", response_model=None, **allow(Permission.PUBLIC))
def login(app: App, next_path: Annotated[str, Query(alias="next")] = "/") -> Response:
    """Begin signing in; where there is no issuer, say how."""
    if app.oidc is None:
        return HTMLResponse(page("sign_in.html"), 200, {"Cache-Control": "no-store"})
    with app.database.transaction() as session:
        begun = app.oidc.begin(session, next_path=local_path(next_path))
    answer = RedirectResponse(begun.url, 303)
    _set_cookie(answer, app, _pending_cookie(app, begun.state), begun.browser_secret, seconds=600)
    return answer


@router.get("/callback", response_model=None, **allow(Permission.PUBLIC))
def callback(
    request: Request,
    app: App,
    state: Annotated[str, Query(max_length=200)] = "",
    code: Annotated[str, Query(max_length=4096)] = "",
    iss: Annotated[str | None, Query(max_length=1024)] = None,
) -> Response:
    """The issuer sends the browser back here; a session begins only after every check."""
    oidc = _issuer(app)
    browser_secret = request.cookies.get(_pending_cookie(app, state), "")
    with app.database.transaction() as session:
        pending = oidc.claim(session, state=state, browser_secret=browser_secret)
    if not code:
        raise NotAuthenticated("sign-in: the issuer did not let you in; begin again at /auth/login")
    identity = oidc.finish(pending, code=code, said_issuer=iss)
    with app.database.transaction() as session:
        # What the issuer said is kept even of somebody no role lets in: a proposed table shows whom it would admit.
        app.role_mapping.remember(session, identity.person_key, identity.seen)
        identity = replace(identity, roles=app.role_mapping.roles_of(session, identity.seen))
    with app.database.transaction() as session:
        started = app.sessions.start(session, identity)
    answer = _signed_in(app, started, pending.next_path)
    answer.delete_cookie(_pending_cookie(app, state), path="/", secure=_is_https(app), httponly=True)
    return answer


@router.get("/link/{token}", response_model=None, **allow(Permission.PUBLIC))
def use_link(token: str, app: App, session: Writing) -> Response:
    """Spend a one-time link: the development sign-in, on loopback only."""
    _require_development(app)
    started, next_path = app.sessions.use_link(session, token)
    return _signed_in(app, started, next_path)


@router.post("/logout", response_model=None, **allow(Permission.PUBLIC))
def logout(request: Request, app: App, session: Writing, _: CurrentVisit) -> Response:
    """End this session; the cookie goes with it. Then the issuer is asked to end its own, where it offers to."""
    cookie = request.cookies.get(cookie_name(app), "")
    id_token = app.sessions.id_token_of(session, cookie)
    app.sessions.end(session, cookie)
    there = None if app.oidc is None else app.oidc.logout_url(f"{app.settings.base_url}/auth/login", id_token)
    answer = RedirectResponse(there or "/auth/login", 303)
    answer.delete_cookie(cookie_name(app), path="/", secure=_is_https(app), httponly=True, samesite="lax")
    return answer


@router.post("/backchannel-logout", response_model=None, **allow(Permission.PUBLIC))
def backchannel_logout(
    request: Request, app: App, session: Writing, logout_token: Annotated[str, Form(max_length=8192)] = ""
) -> Response:
    """The issuer says that somebody signed out there. Without an issuer no token can be a good one."""
    if app.oidc is None:
        return respond(request, 400, "bad_logout_token", "logout token: no issuer is known here; set OIDC_ISSUER")
    try:
        _issuer(app).log_out(session, app.sessions, logout_token)
    except NotAuthenticated as fault:
        return respond(request, 400, "bad_logout_token", fault.message)
    return JSONResponse({}, 200, {"Cache-Control": "no-store"})


def local_path(wanted: str) -> str:
    """Where to go after signing in: a path of ours, never another site."""
    is_ours = wanted.startswith("/") and not wanted.startswith(("//", "/\\")) and wanted.isprintable()
    return wanted if is_ours and "\\" not in wanted else "/"


def link_url(app: Services, base_url: str, token: str) -> str:
    """The address a one-time link opens at; raises NotFound where development sign-in is not offered."""
    _require_development(app)
    return f"{base_url}/auth/link/{token}"


def _require_development(app: Services) -> None:
    if app.oidc is not None or not app.settings.is_loopback:
        raise NotFound("sign-in links: not offered here; sign in at /auth/login")


def _issuer(app: Services) -> OidcSignIn:
    if app.oidc is None:
        raise NotFound("sign-in service: none is configured here; set OIDC_ISSUER")
    return app.oidc


def _signed_in(app: Services, started: StartedSession, next_path: str) -> Response:
    answer = RedirectResponse(local_path(next_path), 303)
    _set_cookie(answer, app, cookie_name(app), started.cookie, seconds=12 * 3600)
    return answer


def _set_cookie(answer: Response, app: Services, name: str, value: str, *, seconds: int) -> None:
    answer.set_cookie(name, value, max_age=seconds, path="/", secure=_is_https(app), httponly=True, samesite="lax")


def _pending_cookie(app: Services, state: str) -> str:
    """One per sign-in on its way, so that two tabs do not undo each other."""
    name = _PENDING + "".join(letter for letter in state[:12] if letter.isalnum() or letter in "-_")
    return f"__Host-{name}" if _is_https(app) else name


def _is_https(app: Services) -> bool:
    return app.settings.base_url.startswith("https://")
