"""Contents by digest: the redacted bytes, and where they were seen."""

from typing import Any

from fastapi import APIRouter, Response
from sqlmodel import Session

from escrow.access.grants import visible_scripts
from escrow.archive.queries import get_content
from escrow.core.digests import Digest
from escrow.core.errors import NotFound
from escrow.core.permissions import Permission
from escrow.history.queries import is_content_of
from escrow.intake.queries import list_sightings
from scanners.queries import redacted_content
from web.api.schemas.scripts import SightingOut, SightingsOut
from web.security import App, Caller, Reading, allow

router = APIRouter(tags=["contents"])


@router.get("/contents/{digest}", **allow(Permission.SCRIPT_LIST))
def content(digest: str, who: Caller, app: App, session: Reading) -> Response:
    """The redacted bytes of one content of a script whose code one may read."""
    wanted = Digest.parse(digest)
    _require_seen(session, wanted, visible_scripts(who, Permission.CONTENT_READ, app.clock.now()))
    shown = redacted_content(session, app.archive, wanted)
    headers = {
        "Escrow-Redacted": str(shown.count),
        "Content-Disposition": f'attachment; filename="{wanted.hex}"',
        "X-Content-Type-Options": "nosniff",
    }
    return Response(shown.body, media_type="application/octet-stream", headers=headers)


@router.get("/contents/{digest}/sightings", **allow(Permission.SCRIPT_LIST))
def sightings(digest: str, who: Caller, app: App, session: Reading) -> SightingsOut:
    """On which machines, under which login and path this very content ran, and how often."""
    wanted = Digest.parse(digest)
    _require_seen(session, wanted, visible_scripts(who, Permission.RUN_READ, app.clock.now()))
    return SightingsOut(items=[SightingOut.model_validate(one) for one in list_sightings(session, wanted)])


def _require_seen(session: Session, digest: Digest, visible: Any) -> None:
    """A digest alone gives no right: the content must belong to a script one may read."""
    get_content(session, digest)
    if not is_content_of(session, digest, visible):
        raise NotFound(f"{digest}: no such content is in custody; check the digest")
