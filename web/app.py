"""The web application: every router under its address, and what holds for all of them."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import Any

from anyio.to_thread import current_default_thread_limiter
from fastapi import APIRouter, FastAPI, Request
from fastapi.routing import APIRoute
from starlette.datastructures import Headers, MutableHeaders
from starlette.routing import BaseRoute
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from escrow.config import Settings
from escrow.core.errors import ContentTooLarge
from escrow.core.permissions import Permission
from web import distribution, errors, git
from web.api import (
    adoption_pushes,
    adoptions,
    appeals,
    audit,
    auth,
    board,
    break_glass,
    calendars,
    collectors,
    contents,
    coverage,
    decisions,
    erasures,
    findings,
    holds,
    hr,
    identity,
    kinship,
    me,
    offers,
    ownership,
    people,
    policy,
    role_mapping,
    rules,
    runs,
    scim,
    scripts,
    secrets,
    status,
    subscriptions,
    transfers,
    verifications,
)
from web.metrics import Metered, Requests
from web.pages import router as pages
from web.security import allow
from web.wiring import Services

VERSION = "0.1.0"
_SLACK = 1 << 20
"""Above the largest content: routes that take one refuse it themselves, and say so in their own words."""
_MOST_AT_ONCE = 128
"""Requests worked on at once; the others wait outside, without a thread."""
_STATIC = Path(__file__).parent / "static"
_SPENT_BY_ASKING = ("/auth/link/", "/auth/callback")
_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types console",
    )
)
openapi_router = APIRouter(prefix="/api/v1", tags=["interface"])


@openapi_router.get("/openapi.json", **allow(Permission.PUBLIC))
def describe(request: Request) -> dict[str, Any]:
    """This document: every route, and the one permission each asks for."""
    application: FastAPI = request.app
    return application.openapi()


def create_app(services: Services) -> FastAPI:
    """The whole application over these services; refuses to be made with a route that names no permission."""
    app = FastAPI(
        title="Script Escrow",
        version=VERSION,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        lifespan=_enough_threads,
    )
    app.state.services = services
    app.state.requests = Requests()
    errors.install(app)
    app.router.routes.extend(_routes())
    if _STATIC.is_dir():
        app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    # The last added is the outermost.
    app.add_middleware(HeadAsGet)
    app.add_middleware(Gate, most=_MOST_AT_ONCE)
    app.add_middleware(BodyLimit, limit=_largest_body(services.settings) + _SLACK)
    app.add_middleware(HostCheck, hosts=_hosts(services))
    app.add_middleware(errors.CatchAll)
    app.add_middleware(Metered, requests=app.state.requests)
    settings = services.settings
    app.add_middleware(SafeHeaders, is_https=settings.base_url.startswith("https://"), issuer=settings.oidc_issuer)
    return app


@asynccontextmanager
async def _enough_threads(_: FastAPI) -> AsyncIterator[None]:
    """A thread for every request let in. With fewer, whoever holds the write lock could wait for a thread that
    whoever waits for the lock holds."""
    current_default_thread_limiter().total_tokens = _MOST_AT_ONCE + 8
    yield


@cache
def _routes() -> tuple[BaseRoute, ...]:
    """Every route, once a process: reading 250 signatures takes a second, and no route knows whose services it uses."""
    table = APIRouter()
    for prefix, router in _routers():
        _check(router)
        table.include_router(router, prefix=prefix)
    return tuple(table.routes)


def _routers() -> Iterable[tuple[str, APIRouter]]:
    """Every router, with the address it stands under; routes are tried in this order, so the busiest come first."""
    interface = (
        collectors, contents, identity, scripts, runs, coverage, findings, people, hr, transfers, offers, adoptions,
        verifications, role_mapping, adoption_pushes,
        ownership, me, decisions, policy, board, kinship, erasures, appeals, holds, break_glass, secrets,
        subscriptions, rules, calendars,
    )  # fmt: skip
    yield "", scim.router
    for part in interface:
        yield "/api/v1", part.router
    for part in (status, audit):
        yield "/api/v1", part.api_router
        yield "", part.router
    yield "", openapi_router
    yield "", auth.router
    yield "", git.router
    yield "", distribution.router
    for router in pages.routers:
        yield "", router


def _check(router: APIRouter) -> None:
    """Every route names exactly one permission and is described; one that does not keeps the vault from starting."""
    for route in router.routes:
        if not isinstance(route, APIRoute):
            raise RuntimeError(
                f"{getattr(route, 'path', route)}: not a described route; add it with @router.get and so on"
            )
        named = (route.openapi_extra or {}).get("x-permission")
        if named not in list(Permission):
            raise RuntimeError(
                f"{sorted(route.methods or ())} {route.path}: names no permission; add **allow(Permission.…)"
            )
        route.include_in_schema = True


# --- what holds for every answer ------------------------------------------------------------------------


class SafeHeaders:
    """Tells browsers what they may do with an answer: nothing it does not need."""

    def __init__(self, app: ASGIApp, *, is_https: bool, issuer: str | None = None) -> None:
        self._app = app
        # Signing out goes on to the issuer, and browsers count where a form leads in the end.
        form_action = "form-action 'self'" if issuer is None else f"form-action 'self' {origin_of(issuer)}"
        self._always = {
            "Content-Security-Policy": _POLICY.replace("form-action 'self'", form_action),
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin",
            "X-Frame-Options": "DENY",
            "Cross-Origin-Opener-Policy": "same-origin",
            **({"Strict-Transport-Security": "max-age=31536000"} if is_https else {}),
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._always.items():
                    headers.setdefault(name, value)
                if not scope["path"].startswith("/static/"):
                    headers.setdefault("Cache-Control", "no-store")
            await send(message)

        await self._app(scope, receive, sending if scope["type"] == "http" else send)


class HeadAsGet:
    """Answers HEAD as GET is answered, without the body (RFC 9110, 9.3.2): same route, same permission, same headers.

    Not where a GET is spent by being asked: whoever looks at a mail before its reader does must not use up the link.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "HEAD" or scope["path"].startswith(_SPENT_BY_ASKING):
            await self._app(scope, receive, send)
            return

        async def sending(message: Message) -> None:
            await send({**message, "body": b""} if message["type"] == "http.response.body" else message)

        as_get = {**scope, "method": "GET"}
        try:
            await self._app(as_get, receive, sending)
        finally:
            scope.update({**as_get, "method": "HEAD"})  # which route it met is counted outside


class Gate:
    """Lets so many requests in at once, and keeps the others waiting in order."""

    def __init__(self, app: ASGIApp, *, most: int) -> None:
        self._app = app
        self._places = asyncio.Semaphore(most)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        async with self._places:
            await self._app(scope, receive, send)


class BodyLimit:
    """No request is read without end, whatever its route forgets to ask."""

    def __init__(self, app: ASGIApp, *, limit: int) -> None:
        self._app = app
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        announced = Headers(scope=scope).get("content-length", "0") if scope["type"] == "http" else "0"
        if announced.isdigit() and int(announced) > self._limit:
            fault = ContentTooLarge("request", limit=self._limit, received=int(announced))
            refusal = errors.respond(Request(scope, receive), fault.status, fault.code, fault.message)
            await refusal(scope, receive, send)
            return
        await self._app(scope, self._counted(receive), send)

    def _counted(self, receive: Receive) -> Receive:
        count = 0

        async def receiving() -> Message:
            nonlocal count
            message = await receive()
            count += len(message.get("body", b""))
            if count > self._limit:
                raise ContentTooLarge("request", limit=self._limit)
            return message

        return receiving


class HostCheck:
    """Answers only under our own names: a page that rebinds its own name to this machine meets a refusal."""

    def __init__(self, app: ASGIApp, *, hosts: frozenset[str]) -> None:
        self._app = app
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and host_name(Headers(scope=scope).get("host", "")) not in self._hosts:
            refusal = errors.respond(
                Request(scope, receive), 400, "unknown_host", "this vault has another name; use its public URL"
            )
            await refusal(scope, receive, send)
            return
        await self._app(scope, receive, send)


def origin_of(url: str) -> str:
    """`https://idp.example` of `https://idp.example/realms/one`."""
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.partition('/')[0]}"


def host_name(host: str) -> str:
    """`vault.example` of `vault.example:8800`, `::1` of `[::1]:8800`."""
    if host.startswith("["):
        return host[1:].partition("]")[0].lower()
    return host.partition(":")[0].lower()


def _largest_body(settings: Settings) -> int:
    return max(settings.content_limit, settings.batch_limit, settings.batch_plain_limit)


def _hosts(services: Services) -> frozenset[str]:
    settings = services.settings
    public = host_name(settings.base_url.partition("://")[2].partition("/")[0])
    on_loopback = {"127.0.0.1", "localhost", "::1"} if settings.is_loopback else set()
    return frozenset({public, settings.host, *on_loopback})
