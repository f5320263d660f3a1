"""What an analyst decides about scripts: two are one, one is two; and taking that back."""

from fastapi import APIRouter

from escrow.core.permissions import Permission
from web.api.schemas.scripts import MergeIn, RedirectOut, SplitIn, UndoIn
from web.security import App, Caller, Writing, allow, require_person

router = APIRouter(tags=["scripts"])


@router.post("/scripts/{script_id}/merge", status_code=201, **allow(Permission.SCRIPT_LINK))
def merge(script_id: str, asked: MergeIn, who: Caller, app: App, session: Writing) -> RedirectOut:
    """Later runs of this script are the other's. Nothing recorded moves, and no right flows."""
    require_person(who)
    made = app.kinship.merge(session, script_id, into=asked.into, reason=asked.reason, by=who)
    return RedirectOut.model_validate(made)


@router.post("/scripts/{script_id}/split", status_code=201, **allow(Permission.SCRIPT_LINK))
def split(script_id: str, asked: SplitIn, who: Caller, app: App, session: Writing) -> RedirectOut:
    """From a version on it is a script of its own, named in the answer; later runs are its."""
    require_person(who)
    made = app.kinship.split(session, script_id, from_version=asked.from_version, reason=asked.reason, by=who)
    return RedirectOut.model_validate(made)


@router.post("/redirects/{redirect_id}/undo", **allow(Permission.SCRIPT_LINK))
def undo(redirect_id: str, asked: UndoIn, who: Caller, app: App, session: Writing) -> RedirectOut:
    """Later runs of the place are its own again: of a merge, a split, or a move or copy that was recognised."""
    require_person(who)
    return RedirectOut.model_validate(app.kinship.undo(session, redirect_id, reason=asked.reason, by=who))
