"""The audit log for people: what happened, one leaf at a time, and how to check it without us."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import HTMLResponse, Response

from escrow.audit.queries import LeafView, get_leaf, latest_checkpoint, list_leaves
from escrow.core.events import Event
from escrow.core.permissions import Permission
from escrow.db.paging import clamp
from escrow.identity.queries import endpoint_names
from web.pages.forms import asked_for
from web.proofs import is_provable, pack
from web.rendering.show import show
from web.security import App, CurrentVisit, Reading, allow

router = APIRouter()

Index = Annotated[int, Path(ge=0, le=2**62)]


@router.get("/audit-log", response_model=None, **allow(Permission.AUDIT_READ))
def audit_log(
    request: Request,
    visit: CurrentVisit,
    app: App,
    session: Reading,
    event: str = "",
    subject: str = "",
    actor: str = "",
    cursor: str | None = None,
) -> HTMLResponse:
    page = list_leaves(
        session,
        app.cursors,
        limit=clamp(None),
        cursor=cursor,
        event=asked_for(event),
        subject=asked_for(subject),
        actor=asked_for(actor),
    )
    return show(
        request,
        app,
        visit,
        "audit.html",
        page=page,
        machines=endpoint_names(session, _endpoints(page.items)),
        checkpoint=latest_checkpoint(session),
        log_key=app.log_key,
        events=[one.value for one in Event],
        is_asked=bool(event or subject or actor),
    )


@router.get("/audit-log/{index}", response_model=None, **allow(Permission.AUDIT_READ))
def leaf(index: Index, request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    """One leaf: what the log holds, what it says in clear, and its proof."""
    found, newest = get_leaf(session, index), latest_checkpoint(session)
    return show(
        request,
        app,
        visit,
        "leaf.html",
        leaf=found,
        index=index,
        checkpoint=newest,
        is_provable=is_provable(newest, found),
        log_key=app.log_key,
    )


@router.get("/audit-log/{index}/evidence.zip", response_model=None, **allow(Permission.AUDIT_READ))
def evidence(index: Index, app: App, session: Reading) -> Response:
    """The leaf, its proof and the key as one file to take away."""
    return zipped(pack(app, session, [get_leaf(session, index)]), f"leaf-{index}.zip")


def _endpoints(leaves: Sequence[LeafView]) -> list[str]:
    """The machines that acted, to be called by their names."""
    actors = [(leaf.actor or "").partition(":") for leaf in leaves]
    return [key for kind, _, key in actors if kind == "endpoint"]


def zipped(body: bytes, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(body, media_type="application/zip", headers=headers)
