"""Contents by digest: their bytes, redacted or raw, and where they were seen."""

from typing import Any, Literal

from fastapi import APIRouter, Request, Response
from sqlmodel import Session

from escrow.access.decide import require
from escrow.access.grants import visible_scripts
from escrow.archive.queries import get_content
from escrow.core.digests import Digest
from escrow.core.errors import NotFound
from escrow.core.permissions import Permission
from escrow.db.paging import clamp
from escrow.history.queries import is_content_of
from escrow.intake.queries import list_sightings
from scanners.redacted_queries import redacted_content
from web.api.paging import link_next
from web.api.schemas.scripts import SightingOut, SightingsOut
from web.reading import read_raw_content
from web.security import App, Caller, Reading, allow

router = APIRouter(tags=["contents"])


@router.get("/contents/{digest}", **allow(Permission.SCRIPT_LIST))
def content(
    digest: str,
    who: Caller,
    app: App,
    view: Literal["redacted", "raw"] = "redacted",
    reason: str | None = None,
) -> Response:
    """One content whose code one may read: redacted unless `view=raw` with a reason, which leaves a leaf."""
    wanted, now = Digest.parse(digest), app.clock.now()
    with app.database.reading() as session:
        _require_seen(session, wanted, visible_scripts(who, Permission.CONTENT_READ, now))
        if view == "redacted":
            shown = redacted_content(session, app.archive, wanted)
            return _octets(shown.body, wanted, {"Escrow-Redacted": str(shown.count)})
        if not is_content_of(session, wanted, visible_scripts(who, Permission.CONTENT_READ_RAW, now)):
            require(who, Permission.CONTENT_READ_RAW)
    return _octets(read_raw_content(app, who, wanted, reason=reason), wanted, {})


@router.get("/contents/{digest}/sightings", **allow(Permission.SCRIPT_LIST))
def sightings(
    digest: str,
    who: Caller,
    app: App,
    session: Reading,
    request: Request,
    answer: Response,
    cursor: str | None = None,
    limit: int | None = None,
) -> SightingsOut:
    """On which machines, under which login and path this very content ran, and how often."""
    wanted = Digest.parse(digest)
    visible = visible_scripts(who, Permission.RUN_READ, app.clock.now())
    page = list_sightings(session, app.cursors, wanted, visible=visible, limit=clamp(limit), cursor=cursor)
    if not page.items and cursor is None:
        raise NotFound(f"{wanted}: it was seen nowhere that you may know of; check the digest")
    link_next(answer, request, page.next)
    return SightingsOut(items=[SightingOut.model_validate(one) for one in page.items], next=page.next)


def _require_seen(session: Session, digest: Digest, visible: Any) -> None:
    """A digest alone gives no right: the content must belong to a script one may read."""
    get_content(session, digest)
    if not is_content_of(session, digest, visible):
        raise NotFound(f"{digest}: no such content is in custody; check the digest")


def _octets(body: bytes, digest: Digest, headers: dict[str, str]) -> Response:
    """Never rendered: captured code served as a page would be an attack on whoever looks at it."""
    always = {
        "Content-Disposition": f'attachment; filename="{digest.hex}"',
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(body, media_type="application/octet-stream", headers={**always, **headers})
