"""The audit log as auditors' tools fetch it (C2SP tlog-tiles), and as people read it."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import StreamingResponse

from escrow.audit.evidence import Wanted
from escrow.audit.proof import make_proof
from escrow.audit.queries import get_checkpoint, get_leaf, latest_checkpoint, list_leaves
from escrow.audit.visibility import seen_by
from escrow.core.errors import NotFound
from escrow.core.permissions import Permission
from escrow.db.paging import clamp
from web.api.paging import link_next
from web.api.schemas.scripts import LeafOut, LeavesOut
from web.evidence import take_evidence
from web.security import App, Caller, Reading, allow

router = APIRouter(prefix="/audit", tags=["audit"])
api_router = APIRouter(prefix="/audit", tags=["audit"])

_LEVEL = r"(?:[0-9]|[1-5][0-9]|6[0-3]|entries)"
_WIDTH = r"(?:[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])"
_TILE = re.compile(rf"{_LEVEL}/(?:x[0-9]{{3}}/){{0,5}}[0-9]{{3}}(?:\.p/{_WIDTH})?")

Index = Annotated[int, Path(ge=0, le=2**62, description="A leaf's index in the log")]


@router.get("/checkpoint", **allow(Permission.AUDIT_VERIFY))
def checkpoint(session: Reading) -> Response:
    """The newest signed tree head."""
    newest = latest_checkpoint(session)
    if newest is None:
        raise NotFound("checkpoint: nothing has been logged yet; ask again after the first deposit")
    return Response(newest.note, media_type="text/plain; charset=utf-8", headers={"Cache-Control": "no-cache"})


@router.get("/tile/{path:path}", **allow(Permission.AUDIT_VERIFY))
def tile(path: str, app: App) -> Response:
    """A tile of hashes, or a bundle of entries; what is whole never changes."""
    body = app.tiles.read_public(f"tile/{path}") if _TILE.fullmatch(path) else None
    if body is None:
        raise NotFound("tile: the log has no such one; see the checkpoint for its size")
    keep = "private, max-age=31536000, immutable"
    return Response(body, media_type="application/octet-stream", headers={"Cache-Control": keep})


@router.get("/proofs/{leaf}", **allow(Permission.AUDIT_VERIFY))
def proof(leaf: Index, app: App, session: Reading) -> Response:
    """A `.tlog-proof` of one leaf against the newest checkpoint: one file, checked offline."""
    newest = latest_checkpoint(session)
    if newest is None or leaf >= newest.size:
        raise NotFound(f"leaf {leaf}: no signed checkpoint covers it yet; ask again in a second")
    found = make_proof(app.tiles, index=leaf, size=newest.size, note=newest.note)
    headers = {"Content-Disposition": f'attachment; filename="leaf-{leaf}.tlog-proof"'}
    return Response(found.text, media_type="text/plain; charset=utf-8", headers=headers)


@api_router.get("/proofs/{leaf}", **allow(Permission.AUDIT_VERIFY))
def api_proof(leaf: Index, app: App, session: Reading) -> Response:
    """The same proof, for those who know only the API's prefix."""
    return proof(leaf, app, session)


@api_router.get("/leaves", **allow(Permission.AUDIT_LIST))
def leaves(
    who: Caller,
    app: App,
    session: Reading,
    request: Request,
    answer: Response,
    event: str | None = None,
    subject: str | None = None,
    actor: str | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> LeavesOut:
    """Leaves one may read, newest first, with the names the log itself does not hold."""
    page = list_leaves(
        session,
        app.cursors,
        limit=clamp(limit),
        cursor=cursor,
        event=event,
        subject=subject,
        actor=actor,
        seen=seen_by(who, app.clock.now()),
    )
    link_next(answer, request, page.next)
    return LeavesOut(items=[LeafOut.of(leaf) for leaf in page.items], next=page.next)


@api_router.get("/leaves/{index}", **allow(Permission.AUDIT_LIST))
def leaf(index: Index, who: Caller, app: App, session: Reading) -> LeafOut:
    """One leaf: `entry` is the text a proof of it is checked with."""
    return LeafOut.of(get_leaf(session, index, seen=seen_by(who, app.clock.now())))


@api_router.get("/evidence", **allow(Permission.AUDIT_READ))
def evidence(
    app: App,
    session: Reading,
    who: Caller,
    script: str | None = None,
    person: str | None = None,
    event: str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    leaf: Annotated[Sequence[int], Query(max_length=200)] = (),
    held: Annotated[int | None, Query(ge=1, le=2**62, description="Size of a checkpoint you hold")] = None,
) -> StreamingResponse:
    """One sealed text file: the leaves asked for with their names, each proved; all of them when nothing is asked."""
    if held is not None:
        get_checkpoint(session, held)
    wanted = Wanted(script, person, event, since, until, indexes=leaf, held=held)
    headers = {"Content-Disposition": 'attachment; filename="evidence.txt"'}
    return StreamingResponse(take_evidence(app, who, wanted), media_type="text/plain; charset=utf-8", headers=headers)
