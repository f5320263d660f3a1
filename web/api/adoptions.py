"""Asking for a script, deciding on it, and taking its package away."""

from datetime import timedelta
from typing import Annotated, Any

import httpx2
from fastapi import APIRouter, Header, Response
from sqlmodel import Session

from escrow.access.decide import Allowed, decide
from escrow.access.grants import rights_on, visible_scripts
from escrow.archive.queries import read_content
from escrow.audit.queries import is_recorded_since
from escrow.core.digests import Digest
from escrow.core.errors import NotFound
from escrow.core.events import Event
from escrow.core.permissions import Permission
from escrow.core.principals import Principal
from lifecycle.adoption import requests
from lifecycle.adoption.locking import IndexHashes
from lifecycle.adoption.package import Packager, keep
from lifecycle.queries import AdoptionView, adoptions_by, find_adoption, open_adoptions, people_answering_at
from lifecycle.verification.levels import handed_over
from web.api.paging import Paged
from web.api.schemas.lifecycle import AdoptionOut, AdoptionsOut, ReasonIn
from web.etags import is_held
from web.office import Desk
from web.security import App, Caller, Reading, Writing, allow, marked, require_person
from web.wiring import Services

router = APIRouter(tags=["adoptions"])

_COALESCED = timedelta(minutes=10)
_BY_RIGHT = (Permission.PACKAGE_READ, Permission.PACKAGE_PUSH)
"""What takes code away: having asked once is not enough, the right must be live."""


def allow_on_adoption(permission: Permission) -> dict[str, Any]:
    """Keyword arguments of a route about one request: whoever has a part in it, a role or a right on its script.

    Others meet a 404. Which word one may say, and that nobody decides on their own request, the service says.
    """

    def check(adoption_id: str, who: Caller, app: App) -> None:
        require_person(who)
        with app.database.reading() as session:
            _require_part(app, session, who, adoption_id, permission)

    return marked(permission, check)


@router.post("/scripts/{script_id}/adoptions", status_code=201, **allow(Permission.ADOPTION_REQUEST))
def ask(script_id: str, asked: ReasonIn, who: Caller, app: App, desk: Desk, session: Writing) -> AdoptionOut:
    """Ask to take a script over."""
    require_person(who)
    made = requests.request(session, desk, script_id=script_id, reason=asked.reason, by=who)
    return _shown(app, session, made)


@router.get("/adoptions", **allow(Permission.ADOPTION_READ))
def adoptions(who: Caller, app: App, session: Reading, paged: Paged) -> AdoptionsOut:
    """My own requests, and those that wait for somebody's word on scripts I may decide about."""
    visible = visible_scripts(who, Permission.ADOPTION_APPROVE, app.clock.now())
    mine = adoptions_by(session, who.person_key) if who.person_key else []
    seen = {view.id: view for view in [*mine, *open_adoptions(session, visible)]}
    page = paged.of(list(seen.values()))
    shown = AdoptionOut.all_of(page.items, app.settings.base_url, handed_over(session, page.items))
    return AdoptionsOut(items=shown, next=page.next)


@router.get("/adoptions/{adoption_id}", **allow_on_adoption(Permission.ADOPTION_READ))
def adoption(adoption_id: str, app: App, session: Reading) -> AdoptionOut:
    """One request: its state, whose word it waits for, and once approved where to take the script from."""
    return _shown(app, session, adoption_id)


@router.post("/adoptions/{adoption_id}/approve", **allow_on_adoption(Permission.ADOPTION_APPROVE))
def approve(adoption_id: str, asked: ReasonIn, who: Caller, app: App, desk: Desk, session: Writing) -> AdoptionOut:
    """One word for it; the last one that is needed makes the asker the owner."""
    requests.approve(session, desk, adoption_id=adoption_id, reason=asked.reason, by=who)
    return _shown(app, session, adoption_id)


@router.post("/adoptions/{adoption_id}/reject", **allow_on_adoption(Permission.ADOPTION_APPROVE))
def reject(adoption_id: str, asked: ReasonIn, who: Caller, app: App, desk: Desk, session: Writing) -> AdoptionOut:
    requests.reject(session, desk, adoption_id=adoption_id, reason=asked.reason, by=who)
    return _shown(app, session, adoption_id)


@router.get("/adoptions/{adoption_id}/package", **allow_on_adoption(Permission.PACKAGE_READ))
def package(adoption_id: str, who: Caller, app: App, if_none_match: Annotated[str | None, Header()] = None) -> Response:
    """The zip to take away: the same bytes every time. The audit leaf is there before the first of them."""
    body = _package(app, adoption_id)
    mark = f'"{Digest.of(body).hex}"'
    if is_held(if_none_match, mark):
        return Response(status_code=304, headers={"ETag": mark})
    _note(app, who, adoption_id)
    headers = {"Content-Disposition": f'attachment; filename="adoption-{adoption_id[:12]}.zip"', "ETag": mark}
    return Response(body, media_type="application/zip", headers=headers)


# --- who has a part in it --------------------------------------------------------------------------------------


def _require_part(app: Services, session: Session, who: Principal, adoption_id: str, permission: Permission) -> None:
    view = find_adoption(session, adoption_id)
    if view is None or not _has_part(app, session, who, view, permission):
        raise NotFound(f"adoption {adoption_id}: there is none here that you may see; check the id")


def _has_part(app: Services, session: Session, who: Principal, view: AdoptionView, permission: Permission) -> bool:
    if who.person_key == view.person and permission not in _BY_RIGHT:
        return True
    rights = rights_on(session, who, view.script, app.clock.now())
    if permission is Permission.PACKAGE_PUSH:
        return who.person_key == view.person and isinstance(decide(who, permission, rights), Allowed)
    if permission is Permission.PACKAGE_READ:
        return _gave_it(session, who, view) or isinstance(decide(who, permission, rights), Allowed)
    wanted = Permission.OWNERSHIP_READ if permission is Permission.ADOPTION_READ else permission
    is_allowed = isinstance(decide(who, wanted, rights), Allowed)
    return is_allowed or who.person_key in {verdict.person for verdict in view.verdicts}


def _gave_it(session: Session, who: Principal, view: AdoptionView) -> bool:
    """Did they approve it, answering for the script themselves? Its owner's manager may approve, and sees no code."""
    approved = {one.person for one in view.verdicts if one.need == requests.ACCOUNTABLE}
    if view.finished_at is None or who.person_key not in approved:
        return False
    return who.person_key in people_answering_at(session, view.script, view.finished_at)


# --- packages --------------------------------------------------------------------------------------------------


def packager(app: Services) -> Packager:
    return Packager(
        app.archive,
        app.cursors,
        app.clock,
        app.key.vault_id,
        app.runner.redaction_pack,
        app.runner.feed_in_use,
        hashes_for(app),
    )


def hashes_for(app: Services) -> IndexHashes | None:
    """The index that knows what releases are made of, where one is configured."""
    url = app.settings.package_index
    return None if url is None else IndexHashes(url, httpx2.Client(timeout=10, follow_redirects=False))


def _package(app: Services, adoption_id: str) -> bytes:
    """The kept package, else a fresh one, stored before anybody sees it: bytes before rows."""
    maker = packager(app)
    with app.database.reading() as session:
        view = _get(session, adoption_id)
        commit = maker.head(session, view)
        found = maker.find(session, view)
        if found is not None:
            return found
        made = maker.make(session, view)
    stored = app.archive.deposit(made, Digest.of(made))
    with app.database.transaction() as session:
        kept = keep(session, adoption_id, stored, commit=commit, at=app.clock.now())
    if kept == stored.digest:
        return made
    with app.database.reading() as session:
        return read_content(session, app.archive, kept)


def _note(app: Services, who: Principal, adoption_id: str) -> None:
    """Say in the audit log who took it; once for one person and package in ten minutes."""
    subject, since = f"adoption:{adoption_id}", app.clock.now() - _COALESCED
    with app.database.transaction() as session:
        if not is_recorded_since(session, Event.PACKAGE_READ.value, actor=who.label, subject=subject, since=since):
            app.audit.append(session, Event.PACKAGE_READ, by=who, subject=subject)
    app.committed.set()


def _shown(app: Services, session: Session, adoption_id: str) -> AdoptionOut:
    view = _get(session, adoption_id)
    return AdoptionOut.of(view, app.settings.base_url, handed_over(session, [view]).get(view.id))


def _get(session: Session, adoption_id: str) -> AdoptionView:
    view = find_adoption(session, adoption_id)
    if view is None:
        raise NotFound(f"adoption {adoption_id}: there is none here that you may see; check the id")
    return view
