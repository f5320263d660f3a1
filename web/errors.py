"""Every refusal and failure leaves the vault here, once, as RFC 9457 problem details or a page."""

import uuid
from collections.abc import Mapping
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from jinja2 import TemplateError
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from escrow.core.errors import EscrowError, NotAuthenticated
from escrow.logs import log
from web.rendering.environment import environment
from web.routes import template_of

_LOG = log(__name__)
_MACHINES = ("/api/", "/git/", "/audit/", "/scim/", "/livez", "/readyz", "/metrics", "/collector/", "/static/")
_RETRY_AFTER = {429: 30, 503: 5}
_WHAT_NEXT = {
    400: "Open the address this vault was given to you with.",
    401: "Sign in and come back; what you typed into a form has to be typed again.",
    403: "Your roles do not allow it. Whoever gives roles here can change that; nothing was done.",
    404: "It is not here, or it is not yours to know of. Look for it by name, or ask its owner.",
    405: "This address takes no such request. Start from the overview.",
    409: "It changed since you looked, or was done already. Go back, load the page again and look before you act.",
    413: "Send less at once.",
    422: "Go back and correct it; most browsers kept what you typed. Nothing was changed.",
    429: "Wait half a minute and try again.",
    500: "It is not your fault. Try again, and tell whoever runs this vault at what time it happened.",
    503: "A part of the vault is away. Try again in a few seconds.",
}
"""For people, beside what was wrong: what they can do now."""


def install(app: FastAPI) -> None:
    """Give an application the vault's way of saying no."""
    app.add_exception_handler(EscrowError, _refused)
    app.add_exception_handler(RequestValidationError, _malformed)
    app.add_exception_handler(HTTPException, _not_routed)
    app.add_exception_handler(UnicodeEncodeError, _not_text)


class CatchAll:
    """The request edge: whatever nobody foresaw becomes a plain 500 and one log line without its text."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        has_begun = False

        async def watched(message: Message) -> None:
            nonlocal has_begun
            has_begun = has_begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except Exception as fault:  # noqa: BLE001  # this is the edge where everything is caught
            _LOG.error("request.failed", fault=type(fault).__name__, at=_last_frame(fault), route=template_of(scope))
            if has_begun:
                raise ConnectionAbortedError("the answer broke off; its length or chunks end early") from None
            response = respond(
                Request(scope, receive), 500, "internal_error", "the vault failed; try again, then tell its operator"
            )
            await response(scope, receive, send)


def respond(
    request: Request,
    status: int,
    code: str,
    detail: str,
    *,
    headers: Mapping[str, str] | None = None,
    more: Mapping[str, Any] | None = None,
) -> Response:
    """A problem document for machines, the same said on a page for people."""
    if _wants_page(request):
        return _page(request, status, code, detail)
    if request.scope["path"].startswith("/scim/"):
        return _scim(status, code, detail, headers)
    body = {
        "type": f"urn:script-escrow:problem:{code}",
        "title": code.replace("_", " ").capitalize(),
        "status": status,
        "detail": detail,
        "code": code,
        "instance": f"urn:uuid:{uuid.uuid4()}",
        **(more or {}),
    }
    return JSONResponse(body, status, _headers(status, headers), "application/problem+json")


def _scim(status: int, code: str, detail: str, headers: Mapping[str, str] | None) -> Response:
    """As RFC 7644 says no."""
    body = {
        "schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"],
        "status": str(status),
        "detail": f"{detail} ({code})",
    }
    return JSONResponse(body, status, _headers(status, headers), "application/scim+json")


def _refused(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, EscrowError)
    if fault.status >= 500:
        _LOG.error("request.failed", fault=type(fault).__name__, code=fault.code, route=template_of(request.scope))
    if isinstance(fault, NotAuthenticated):
        return _sign_in_first(request, fault)
    waits = {"Retry-After": str(getattr(fault, "retry_after", None) or _RETRY_AFTER.get(fault.status, 5))}
    return respond(request, fault.status, fault.code, fault.message, headers=waits if fault.retryable else None)


def _not_text(request: Request, fault: Exception) -> Response:
    """JSON can spell half a letter (`\\ud800`), which no store keeps: that is the sender's to mend."""
    assert isinstance(fault, UnicodeEncodeError)
    if "surrogates" not in fault.reason:
        raise fault
    detail = "the request: expected text, received half a letter in some field; send whole letters"
    return respond(request, 422, "text_refused", detail)


def _sign_in_first(request: Request, fault: NotAuthenticated) -> Response:
    if _wants_page(request) and request.method in ("GET", "HEAD") and not request.scope["path"].startswith("/auth/"):
        query = request.scope["query_string"].decode("latin-1")
        wanted = request.scope["path"] + (f"?{query}" if query else "")
        return RedirectResponse(f"/auth/login?next={quote(wanted, safe='')}", 303)
    scheme = "Basic" if request.scope["path"].startswith("/git/") else "Bearer"
    challenge = {"WWW-Authenticate": f'{scheme} realm="Script Escrow"'}
    return respond(request, fault.status, fault.code, fault.message, headers=challenge)


def _malformed(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, RequestValidationError)
    faults = [{"where": [str(part) for part in found["loc"]], "what": found["msg"]} for found in fault.errors()]
    first = faults[0] if faults else {"where": [], "what": "malformed"}
    detail = f"{'.'.join(first['where'])}: {first['what']}; send it as the interface describes (/api/v1/openapi.json)"
    return respond(request, 422, "request_malformed", detail, more={"errors": faults})


def _not_routed(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, HTTPException)
    if fault.status_code == 400 and isinstance(fault.__cause__, (ValueError, RecursionError)):
        detail = "body: expected JSON in UTF-8, nested some levels deep; send it as /api/v1/openapi.json describes"
        return respond(request, 422, "request_malformed", detail)
    phrase = HTTPStatus(fault.status_code).phrase
    code = phrase.lower().replace(" ", "_").replace("-", "_").replace("'", "")
    look = "start from the overview" if _wants_page(request) else "look at /api/v1/openapi.json"
    detail = {
        404: f"there is no such address here; {look}",
        405: f"{request.method} is not possible here; {look}",
    }.get(fault.status_code, str(fault.detail))
    return respond(request, fault.status_code, code, detail, headers=fault.headers)


def _page(request: Request, status: int, code: str, detail: str) -> Response:
    """The error page of the console; plain words where the console has none or cannot show it."""
    title = HTTPStatus(status).phrase
    try:
        what_next = _WHAT_NEXT.get(status, _WHAT_NEXT[500])
        body = page("error.html", status=status, code=code, title=title, detail=detail, what_next=what_next)
    except TemplateError:
        return PlainTextResponse(f"{status} {title}\n\n{detail}\n", status, _headers(status, None))
    return HTMLResponse(body, status, _headers(status, None))


def page(name: str, **said: Any) -> str:
    """A page that stands alone: shown to people who are not signed in, or when the console itself fails."""
    return environment().get_template(name).render(**said)


def _headers(status: int, given: Mapping[str, str] | None) -> dict[str, str]:
    headers = {"Cache-Control": "no-store", **(given or {})}
    if status in _RETRY_AFTER:
        headers.setdefault("Retry-After", str(_RETRY_AFTER[status]))
    return headers


def _wants_page(request: Request) -> bool:
    is_for_people = not request.scope["path"].startswith(_MACHINES)
    return is_for_people and "text/html" in request.headers.get("accept", "")


def _last_frame(fault: BaseException) -> str:
    """Where it happened: file and line, never values."""
    trace = fault.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return "?" if trace is None else f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
