"""Taking an adopted script to a repository of one's own, and what is seen of it since."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, Field, SecretStr

from escrow.archive.queries import read_content
from escrow.core.digests import Digest
from escrow.core.errors import NotFound, RequestRefused, WrongState
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.permissions import Permission
from escrow.core.principals import Principal
from lifecycle.adoption import pushing, requests
from lifecycle.adoption.pushing import Credential, DeployKey, Remote
from lifecycle.adoption.watching import note_push, watch
from lifecycle.queries import AdoptionView, find_adoption
from scanners.shown import redacted_history
from web.api.adoptions import allow_on_adoption, packager
from web.api.schemas.scripts import Out
from web.security import App, Caller, Reading
from web.wiring import Services

router = APIRouter(tags=["adoptions"])


class PushIn(BaseModel):
    remote: Annotated[str, Field(min_length=8, max_length=1200)]
    branch: Annotated[str, Field(min_length=1, max_length=200)] = "main"
    user: Annotated[str, Field(max_length=200)] = "git"
    credential: Annotated[SecretStr | None, Field(max_length=8192)] = None
    """For this one push over https; not kept. Without one the vault's deploy key is used, over ssh."""


class PushOut(Out):
    url: str
    branch: str
    commit: str
    with_key: bool
    pushed_by: str
    pushed_at: datetime


class CopyOut(Out):
    endpoint: str
    endpoint_name: str
    account: str
    path: str
    version: int
    last_seen: datetime
    is_since: bool
    is_drifted: bool


class WatchedOut(BaseModel):
    """Copies still seen on endpoints, and whether what runs is another version than was handed over."""

    handed_over: int
    newest: int
    is_drifted: bool
    runs_since: int
    copies: Sequence[CopyOut]
    pushes: Sequence[PushOut]


@router.post("/adoptions/{adoption_id}/push", status_code=201, **allow_on_adoption(Permission.PACKAGE_PUSH))
def push(adoption_id: str, asked: PushIn, who: Caller, app: App) -> PushOut:
    """Push the redacted history, up to the version that was handed over, to an empty or matching branch."""
    # 1. What, by whom and where to: an allowed host, and a credential that fits it.
    with app.database.reading() as session:
        view = _approved(find_adoption(session, adoption_id))
    remote = pushing.read_remote(asked.remote, hosts=app.settings.push_host_names)
    by = _credential(app, asked)
    pushing.require_fit(remote, asked.branch, by)
    # 2. The same commits as its bundle and its clone have.
    commit, repository = _cooked(app, view)
    # 3. No leaf, no content: what leaves the house is on record before it does.
    _note(app, who, view, remote, asked.branch, commit)
    pushing.push(repository, commit, remote, asked.branch, by=by, ca_file=app.settings.push_ca_file)
    with app.database.transaction() as session:
        made = note_push(
            session, id=new_id(), adoption_id=view.id, url=remote.url, branch=asked.branch, commit=commit,
            with_key=isinstance(by, DeployKey), pushed_by=who.key, pushed_at=app.clock.now(),
        )  # fmt: skip
    return PushOut.model_validate(made)


@router.get("/adoptions/{adoption_id}/watch", **allow_on_adoption(Permission.ADOPTION_READ))
def watched(adoption_id: str, session: Reading) -> WatchedOut:
    """What is seen of an adopted script since."""
    found = watch(session, _approved(find_adoption(session, adoption_id)))
    return WatchedOut(
        handed_over=found.handed_over, newest=found.newest, is_drifted=found.is_drifted, runs_since=found.runs_since,
        copies=[CopyOut(**asdict(one)) for one in found.copies],
        pushes=[PushOut(**asdict(one)) for one in found.pushes],
    )  # fmt: skip


def _approved(view: AdoptionView | None) -> AdoptionView:
    if view is None:
        raise NotFound("adoption: there is none here that you may see; check the id")
    if view.state != requests.APPROVED or view.package_version is None:
        raise WrongState(f"adoption {view.id}: it is {view.state}; it can be taken away once it is approved")
    return view


def _credential(app: Services, asked: PushIn) -> Credential | DeployKey:
    if asked.credential is not None:
        secret = asked.credential.get_secret_value()
        if not secret.isprintable() or not asked.user.isprintable():
            raise RequestRefused("credential: expected one line of printable text; paste it again")
        return Credential(asked.user, secret)
    settings = app.settings
    if settings.push_key_file is None or settings.push_known_hosts is None:
        raise WrongState("push: this vault has no deploy key; give a credential of your own", code="no_deploy_key")
    return DeployKey(settings.push_key_file, settings.push_known_hosts)


def _cooked(app: Services, view: AdoptionView) -> tuple[str, Path]:
    with app.database.reading() as session:
        commit = packager(app).head(session, view)
        known = app.kitchen.find(commit)
        if known is not None:
            return commit, known
        history, transform = redacted_history(session, view.script, app.runner.redaction_pack)
        history = [one for one in history if one[0].number <= (view.package_version or 0)]

        def load(digest: Digest) -> bytes:
            return read_content(session, app.archive, digest)

        return commit, app.kitchen.cook(history, transform, load)


def _note(app: Services, who: Principal, view: AdoptionView, remote: Remote, branch: str, commit: str) -> None:
    details = {"adoption": view.id, "remote": remote.url, "branch": branch, "commit": commit}
    with app.database.transaction() as session:
        app.audit.append(session, Event.PACKAGE_PUSHED, by=who, subject=f"script:{view.script}", details=details)
    app.committed.set()
