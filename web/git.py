"""Smart HTTP for stock Git: one script's history, redacted or raw, and nothing else; reading only."""

import base64
import binascii
import gzip
import io
import subprocess
import threading
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Request
from fastapi.responses import Response, StreamingResponse
from sqlmodel import Session

from escrow.access.decide import require_visible
from escrow.access.grants import rights_on
from escrow.archive.queries import read_content
from escrow.audit.queries import is_recorded_since
from escrow.core.digests import Digest
from escrow.core.errors import ContentTooLarge, NotAuthenticated, NotFound, NotPermitted, RequestRefused, Unavailable
from escrow.core.events import Event
from escrow.core.permissions import Permission
from escrow.core.principals import Principal
from escrow.history.cook import AS_IT_IS
from escrow.history.pack import git_environment
from escrow.history.queries import history_of, newest_version
from scanners.shown import redacted_commits, redacted_history
from web.security import App, authenticate_bearer
from web.throttling import address_of
from web.wiring import Services

router = APIRouter(prefix="/git/scripts", tags=["git"])

_SERVICE = "git-upload-pack"
_MOST_BODY = 1 << 20
_STEP = 64 << 10
_COALESCED = timedelta(minutes=10)
_BUSY = threading.BoundedSemaphore(4)
_NO_STORE = {"Cache-Control": "no-cache, max-age=0, must-revalidate"}


@dataclass(frozen=True, slots=True)
class GitCaller:
    """Who clones: the token is the password; for a raw clone the user name is the reason."""

    principal: Principal
    user_name: str


async def git_body(request: Request) -> bytes:
    """The request's body, whole and capped. Read before the answer streams: both share one channel."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > _MOST_BODY:
            raise ContentTooLarge("git request", limit=_MOST_BODY)
        parts.append(part)
    return _unpacked(b"".join(parts), request.headers.get("content-encoding"))


def git_caller(request: Request, app: App) -> GitCaller:
    """Basic authentication, as stock Git offers it; 401 makes Git ask its credential helper."""
    scheme, _, encoded = request.headers.get("authorization", "").partition(" ")
    try:
        user_name, _, token = base64.b64decode(encoded, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        raise _asked_for_credentials() from None
    if scheme.lower() != "basic" or not token:
        raise _asked_for_credentials()
    try:
        with app.attempts.counted(address_of(request)):
            return GitCaller(authenticate_bearer(app, token), user_name)
    except NotAuthenticated:
        raise _asked_for_credentials() from None


Cloner = Annotated[GitCaller, Depends(git_caller)]
Body = Annotated[bytes, Depends(git_body)]


def allow_clone(permission: Permission) -> dict[str, Any]:
    """Keyword arguments of a route that clones: a role or a live grant on that script; others meet a 404."""

    def check(script_id: str, caller: Cloner, app: App) -> None:
        with app.database.reading() as session:
            rights = rights_on(session, caller.principal, script_id, app.clock.now())
        require_visible(caller.principal, permission, rights, f"script {script_id}")

    return {"dependencies": [Depends(check)], "openapi_extra": {"x-permission": permission.value}}


@router.get("/{script_id}.git/info/refs", **allow_clone(Permission.CONTENT_READ))
def advertise(script_id: str, request: Request, app: App, service: str = "") -> Response:
    return _advertise(service, request, lambda: _redacted(app, script_id))


@router.post("/{script_id}.git/git-upload-pack", **allow_clone(Permission.CONTENT_READ))
def upload_pack(script_id: str, request: Request, caller: Cloner, app: App, body: Body) -> Response:
    repository = _redacted(app, script_id)
    if _fetches(body, request):
        _note(app, Event.SCRIPT_CLONED, caller, script_id, reason=None)
    return _serve(repository, request, body)


@router.get("/{script_id}/raw.git/info/refs", **allow_clone(Permission.CONTENT_READ_RAW))
def advertise_raw(script_id: str, request: Request, caller: Cloner, app: App, service: str = "") -> Response:
    _require_reason(caller)
    return _advertise(service, request, lambda: _raw(app, script_id))


@router.post("/{script_id}/raw.git/git-upload-pack", **allow_clone(Permission.CONTENT_READ_RAW))
def upload_pack_raw(script_id: str, request: Request, caller: Cloner, app: App, body: Body) -> Response:
    reason = _require_reason(caller)
    repository = _raw(app, script_id)
    # No leaf, no content: it is committed before the first byte.
    _note(app, Event.SCRIPT_CLONED_RAW, caller, script_id, reason=reason)
    return _serve(repository, request, body)


@router.post("/{script_id}.git/git-receive-pack", **allow_clone(Permission.CONTENT_READ))
def refuse_push(script_id: str) -> Response:
    raise NotPermitted(f"script {script_id}: history is written by the vault alone; clone it and push elsewhere")


# --- repositories ----------------------------------------------------------------------------------------


def _redacted(app: Services, script_id: str) -> Path:
    pack = app.runner.redaction_pack
    with app.database.reading() as session:
        history, transform = redacted_history(session, script_id, pack)
        _require_versions(script_id, len(history))
        tip = redacted_commits(session, script_id, pack).get(history[-1][0].number)
        known = None if tip is None else app.kitchen.find(tip)
        return known or app.kitchen.cook(history, transform, _loader(app, session))


def _raw(app: Services, script_id: str) -> Path:
    with app.database.reading() as session:
        newest = newest_version(session, script_id)
        _require_versions(script_id, 0 if newest is None else newest.number)
        assert newest is not None
        known = app.kitchen.find(newest.commit_id)
        return known or app.kitchen.cook(history_of(session, script_id), AS_IT_IS, _loader(app, session))


def _loader(app: Services, session: Session) -> Callable[[Digest], bytes]:
    return lambda digest: read_content(session, app.archive, digest)


def _require_versions(script_id: str, count: int) -> None:
    if not count:
        raise NotFound(f"script {script_id}: it has no version to clone; wait until its content has arrived")


# --- serving -----------------------------------------------------------------------------------------------


def _advertise(service: str, request: Request, repository: Callable[[], Path]) -> Response:
    if service != _SERVICE:
        raise NotPermitted(f"git service: only {_SERVICE} is served here; histories are written by the vault alone")
    printed = b"".join(_upload_pack(repository(), request, b"", "--http-backend-info-refs"))
    head = b"" if _protocol(request).startswith("version=2") else b"001e# service=git-upload-pack\n0000"
    return Response(head + printed, media_type=f"application/x-{_SERVICE}-advertisement", headers=_NO_STORE)


def _serve(repository: Path, request: Request, body: bytes) -> Response:
    stream = _upload_pack(repository, request, body)
    return StreamingResponse(stream, media_type=f"application/x-{_SERVICE}-result", headers=_NO_STORE)


def _upload_pack(repository: Path, request: Request, body: bytes, *options: str) -> Iterator[bytes]:
    """Stock `git upload-pack` on one repository; killed when the client goes away."""
    if not _BUSY.acquire(timeout=20):
        raise Unavailable("git: too many clones at once; try again in a minute")
    try:
        process = subprocess.Popen(
            ["git", "upload-pack", "--stateless-rpc", "--strict", *options, str(repository)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**git_environment(), "GIT_PROTOCOL": _protocol(request)},
        )
        yield from _fed(process, body)
    finally:
        _BUSY.release()


def _fed(process: subprocess.Popen[bytes], body: bytes) -> Iterator[bytes]:
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        with process.stdin, process.stdout:
            process.stdin.write(body)
            process.stdin.close()
            while part := process.stdout.read1(_STEP):  # type: ignore[attr-defined]
                yield part
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()


def _protocol(request: Request) -> str:
    asked = request.headers.get("git-protocol", "")
    return asked if asked in ("version=1", "version=2") else ""


def _fetches(body: bytes, request: Request) -> bool:
    """Does this request ask for objects, and not only for the names of references?"""
    return not _protocol(request).startswith("version=2") or b"command=fetch" in body[:64]


def _note(app: Services, event: Event, caller: GitCaller, script_id: str, *, reason: str | None) -> None:
    """Say in the audit log who cloned what; once for one principal and script in ten minutes."""
    subject, since = f"script:{script_id}", app.clock.now() - _COALESCED
    with app.database.transaction() as session:
        if not is_recorded_since(session, event.value, actor=caller.principal.label, subject=subject, since=since):
            details = None if reason is None else {"reason": reason}
            app.audit.append(session, event, by=caller.principal, subject=subject, details=details)
    app.committed.set()


def _require_reason(caller: GitCaller) -> str:
    reason = caller.user_name.strip()
    if len(reason) < 3:
        raise RequestRefused("reason: a raw clone needs one; give it as the user name", code="reason_missing")
    return reason[:500]


def _unpacked(body: bytes, encoding: str | None) -> bytes:
    if encoding not in ("gzip", "x-gzip"):
        return body
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(body)) as packed:
            plain = packed.read(_MOST_BODY + 1)
    except (OSError, EOFError, zlib.error):
        raise RequestRefused("git request: not a whole gzip stream; send it again", code="body_malformed") from None
    if len(plain) > _MOST_BODY:
        raise ContentTooLarge("git request unpacked", limit=_MOST_BODY)
    return plain


def _asked_for_credentials() -> HTTPException:
    return HTTPException(
        401,
        "a token is needed as the password",
        headers={"WWW-Authenticate": 'Basic realm="Script Escrow", charset="UTF-8"'},
    )
