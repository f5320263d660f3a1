"""Rules: which there are, a company's own packs by two people, and what a rule met in all of history."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, Field
from sqlmodel import Session

from escrow.access.grants import visible_scripts
from escrow.core.permissions import Permission
from lifecycle.queries import people_by_account
from scanners.hunting import hunt, hunt_summary
from scanners.packs import list_packs, live_packs
from scanners.proposals import (
    PREVIEW,
    activate,
    files_of,
    get_pack,
    preview_kept,
    reject,
    remove_by_two,
    roll_back,
)
from web.api.paging import Paged, link_next
from web.api.schemas.lifecycle import Out
from web.ruling import describe_rules, propose_pack
from web.security import App, Caller, Reading, Writing, allow, require_person
from web.wiring import Services, enqueue_sweep

router = APIRouter(tags=["rules"])

_Files = dict[str, str]


class ReasonIn(BaseModel):
    reason: str = Field(min_length=3, max_length=2000)


class PackIn(ReasonIn):
    """Rule files and the files they are to be tried on, by name; docs/rules.md says what stands in them."""

    name: str = Field(min_length=1, max_length=40)
    files: _Files = Field(min_length=1, max_length=50)
    tests: _Files = Field(min_length=1, max_length=500)


class RestoreIn(ReasonIn):
    version: int


class PackOut(Out):
    """One version of a company's pack."""

    name: str
    version: int
    digest: str
    rules: Sequence[str]
    state: str
    is_live: bool
    by: str
    at: datetime
    reason: str | None
    decided_by: str | None
    decided_at: datetime | None
    removal_by: str | None


class PackDetailOut(PackOut):
    files: Mapping[str, str]
    tests: Mapping[str, str]
    preview: Mapping[str, Any] | None


class PacksOut(BaseModel):
    items: Sequence[PackOut]
    next: str | None = None


class RulesOut(BaseModel):
    items: Sequence[Mapping[str, Any]]
    next: str | None = None


class HuntOut(BaseModel):
    """A rule over all of history: who ran what it met, where, first and last."""

    rule: str
    summary: Mapping[str, Any]
    items: Sequence[Mapping[str, Any]]
    next: str | None = None


@router.get("/rules", **allow(Permission.RULES_READ))
def rules(session: Reading, paged: Paged) -> RulesOut:
    """Every rule in use, ours and the company's, with what a finding of it means."""
    page = paged.of(describe_rules(live_packs(session)))
    return RulesOut(items=page.items, next=page.next)


@router.get("/rules/packs", **allow(Permission.RULES_READ))
def packs(session: Reading, paged: Paged) -> PacksOut:
    """Every version of every pack, the newest of each first."""
    page = paged.of(list_packs(session))
    return PacksOut(items=[PackOut.model_validate(one) for one in page.items], next=page.next)


@router.post("/rules/packs", status_code=201, **allow(Permission.RULES_DECIDE))
def send(asked: PackIn, who: Caller, app: App) -> PackOut:
    """Propose a pack. It is checked and tried on its own files now; any fault refuses it whole, named by file and line.

    A second person makes it live.
    """
    require_person(who)
    files = {name: text.encode() for name, text in asked.files.items()}
    tests = {name: text.encode() for name, text in asked.tests.items()}
    made = propose_pack(app, name=asked.name, files=files, tests=tests, reason=asked.reason, by=who)
    return PackOut.model_validate(made)


@router.get("/rules/packs/{name}/versions/{version}", **allow(Permission.RULES_READ))
def pack(name: str, version: int, session: Reading) -> PackDetailOut:
    """One version of a pack with its files, and what it would newly find once that was asked."""
    return _detail(session, name, version)


@router.post("/rules/packs/{name}/versions/{version}/preview", status_code=202, **allow(Permission.RULES_DECIDE))
def preview(name: str, version: int, who: Caller, app: App, session: Writing) -> PackOut:
    """Have a pack tried on everything in escrow; the answer stands in the version once it is there."""
    require_person(who)
    found = get_pack(session, name, version)
    app.queue.enqueue(session, PREVIEW, {"name": name, "version": version}, key=f"{name}:{version}")
    return PackOut.model_validate(found)


@router.post("/rules/packs/{name}/versions/{version}/activate", **allow(Permission.RULES_DECIDE))
def make_live(name: str, version: int, asked: ReasonIn, who: Caller, app: App, session: Writing) -> PackOut:
    """The second person's word: the pack is live, and all of history is looked at again with it."""
    require_person(who)
    done = activate(session, app.audit, name=name, version=version, reason=asked.reason, by=who, now=app.clock.now())
    enqueue_sweep(app, session)
    return PackOut.model_validate(done)


@router.post("/rules/packs/{name}/versions/{version}/reject", **allow(Permission.RULES_DECIDE))
def refuse(name: str, version: int, asked: ReasonIn, who: Caller, app: App, session: Writing) -> PackOut:
    """Say no to a proposed pack, or take one's own back."""
    require_person(who)
    done = reject(session, app.audit, name=name, version=version, reason=asked.reason, by=who, now=app.clock.now())
    return PackOut.model_validate(done)


@router.post("/rules/packs/{name}/restore", **allow(Permission.RULES_DECIDE))
def restore(name: str, asked: RestoreIn, who: Caller, app: App, session: Writing) -> PackOut:
    """Make a version live again that was live before."""
    require_person(who)
    done = roll_back(session, app.audit, name=name, version=asked.version, reason=asked.reason, by=who)
    enqueue_sweep(app, session)
    return PackOut.model_validate(done)


@router.post("/rules/packs/{name}/remove", **allow(Permission.RULES_DECIDE))
def remove(name: str, asked: ReasonIn, who: Caller, app: App, session: Writing) -> PackOut:
    """Ask that a pack be used no more; the second person's call does it."""
    require_person(who)
    done = remove_by_two(session, app.audit, name=name, reason=asked.reason, by=who)
    if not done.is_live:
        enqueue_sweep(app, session)
    return PackOut.model_validate(done)


@router.get("/rules/{rule}/hits", **allow(Permission.SCRIPT_LIST))
def hits(
    rule: str, who: Caller, app: App, session: Reading, request: Request, answer: Response, cursor: str | None = None,
    limit: int | None = None,
) -> HuntOut:  # fmt: skip
    """What a rule met in every version of every script one may see: who ran it, where, first and last."""
    visible = visible_scripts(who, Permission.FINDING_READ, app.clock.now())
    page = hunt(session, rule, visible=visible, cursors=app.cursors, cursor=cursor, limit=limit)
    link_next(answer, request, page.next)
    summary = asdict(hunt_summary(session, rule, visible=visible))
    return HuntOut(rule=rule, summary=summary, items=with_people(app, session, page.items), next=page.next)


def with_people(app: Services, session: Session, items: Sequence[Any]) -> list[dict[str, Any]]:
    """Each login with the person behind it, where one is known."""
    logins = [(one.endpoint, one.account) for item in items for one in item.runners]
    people = people_by_account(session, logins) if logins else {}
    shown = [asdict(item) for item in items]
    for item in shown:
        for one in item["runners"]:
            one["person"] = people.get((one["endpoint"], one["account"]))
    return shown


def _detail(session: Session, name: str, version: int) -> PackDetailOut:
    files, tests = files_of(session, name, version)
    found = PackOut.model_validate(get_pack(session, name, version)).model_dump()
    return PackDetailOut(**found, files=files, tests=tests, preview=preview_kept(session, name, version))
