"""Scripts, their versions, files and differences."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import Field

from escrow.access.decide import Allowed, decide, require_visible
from escrow.access.grants import rights_on, visible_scripts
from escrow.audit.queries import indexes_of
from escrow.core.permissions import Permission
from escrow.core.principals import Principal
from escrow.core.snapshots import Level
from escrow.db.paging import clamp
from escrow.history.queries import VersionFilters, get_version, page_versions, version_files
from escrow.intake.queries import RunFilters, list_links, versions_run
from escrow.intake.redirects import redirects_of
from lifecycle.catalogue import card_of
from lifecycle.estate import (
    ScriptFilters,
    ScriptView,
    among,
    get_script,
    list_catalogue,
    list_scripts,
    logins_of,
    narrow,
    versions_named,
)
from lifecycle.verification.levels import verified, verified_one
from scanners.finding_queries import versions_with
from scanners.findings import Vector
from scanners.queries import scans_of, version_scan, versions_at
from scanners.redaction import count_placeholders
from web.api.paging import Paged, link_next
from web.api.schemas.asked import Moment, Origin, VersionNumber, version_number
from web.api.schemas.scripts import (
    CardOut,
    LinkOut,
    LinksOut,
    OneCardOut,
    RedirectOut,
    ScriptOut,
    ScriptsOut,
    VersionOut,
    VersionsOut,
)
from web.diffs import unified_diff
from web.reading import read_changed, read_raw, read_redacted
from web.security import App, Caller, Reading, allow, allow_on_script
from web.wiring import Services

router = APIRouter(tags=["scripts"])

QueriedVersion = Annotated[int, Field(ge=1, le=2**31 - 1)]

_AS_TEXT = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox; default-src 'none'"}


def asked_filters(
    script: str | None = None,
    version: str | None = None,
    endpoint: str | None = None,
    account: str | None = None,
    person: str | None = None,
    owner: str | None = None,
    custodian: str | None = None,
    custody: str | None = None,
    path: str | None = None,
    level: Level | None = None,
    rule: str | None = None,
    vector: Vector | None = None,
    language: str | None = None,
    origin: Origin | None = None,
    since: Moment | None = None,
    until: Moment | None = None,
    q: Annotated[str | None, Query(max_length=200)] = None,
) -> ScriptFilters:
    """What a list of scripts may be asked by."""
    return ScriptFilters(
        script=script,
        version=version,
        endpoint=endpoint,
        account=account,
        person=person,
        owner=owner,
        custodian=custodian,
        custody=custody,
        path=path,
        level=level,
        rule=rule,
        vector=vector,
        language=language,
        origin=origin,
        since=since,
        until=until,
        q=q,
    )


def asked_of_runs(
    script_id: str,
    endpoint: str | None = None,
    account: str | None = None,
    person: str | None = None,
    path: str | None = None,
    origin: Origin | None = None,
) -> RunFilters:
    """What is asked of a version's runs, of which one has to be all of it."""
    logins = None if person is None else logins_of(person)
    return RunFilters(script_id, None, endpoint, account, path, origin, logins=logins)


def asked_of_versions(
    script_id: str,
    runs: Annotated[RunFilters, Depends(asked_of_runs)],
    version: Annotated[str | None, Query(max_length=100)] = None,
    since: Moment | None = None,
    until: Moment | None = None,
    level: Level | None = None,
    rule: str | None = None,
    vector: Vector | None = None,
) -> VersionFilters:
    """What the versions of a script may be asked by; `version` is a number, or any name its bytes have."""
    number = version_number(version) if version and version.isdecimal() else None
    asked = (
        None if version is None or number else versions_named(version),
        None if level is None else versions_at(script_id, level),
        None if rule is vector is None else versions_with(script_id, rule=rule, vector=vector),
        None if runs == RunFilters(script_id) else versions_run(runs),
    )
    return VersionFilters(since, until, number, tuple(pairs for pairs in asked if pairs is not None))


def asked_of_script(
    script: str | None = None,
    owner: str | None = None,
    custodian: str | None = None,
    custody: str | None = None,
    language: str | None = None,
    q: Annotated[str | None, Query(max_length=200)] = None,
) -> ScriptFilters:
    """What is true of a script and so of all its versions, or of none."""
    return ScriptFilters(script=script, owner=owner, custodian=custodian, custody=custody, language=language, q=q)


Filters = Annotated[ScriptFilters, Depends(asked_filters)]
OfVersions = Annotated[VersionFilters, Depends(asked_of_versions)]
OfScript = Annotated[ScriptFilters, Depends(asked_of_script)]


@router.get("/scripts", **allow(Permission.SCRIPT_LIST))
def scripts(
    who: Caller,
    app: App,
    session: Reading,
    request: Request,
    answer: Response,
    filters: Filters,
    cursor: str | None = None,
    limit: int | None = None,
) -> ScriptsOut:
    """Scripts one may see, last seen first; an engineer sees the catalogue cards of all."""
    visible = visible_scripts(who, Permission.SCRIPT_LIST, app.clock.now())
    length = clamp(limit)
    if isinstance(decide(who, Permission.ADOPTION_REQUEST), Allowed):
        page = list_catalogue(session, app.cursors, filters=filters, readable=visible, limit=length, cursor=cursor)
    else:
        page = list_scripts(session, app.cursors, filters=filters, visible=visible, limit=length, cursor=cursor)
    readable = among(session, [view.id for view in page.items], visible)
    link_next(answer, request, page.next)
    return ScriptsOut(items=[_shown(app, view, readable) for view in page.items], next=page.next)


@router.get("/scripts/{script_id}", **allow(Permission.SCRIPT_LIST))
def script(script_id: str, who: Caller, app: App, session: Reading) -> ScriptOut | OneCardOut:
    """One script: in full for whoever may read it, as a catalogue card for whoever may ask to adopt it."""
    rights = rights_on(session, who, script_id, app.clock.now())
    may_ask = isinstance(decide(who, Permission.ADOPTION_REQUEST), Allowed)
    if may_ask and not isinstance(decide(who, Permission.SCRIPT_READ, rights), Allowed):
        card = CardOut.model_validate(get_script(session, script_id))
        about = card_of(session, app.cursors, script_id, now=app.clock.now())
        return OneCardOut(**card.model_dump(), about=about)
    require_visible(who, Permission.SCRIPT_READ, rights, f"script {script_id}")
    return ScriptOut.of(get_script(session, script_id), app.settings.base_url)


@router.get("/scripts/{script_id}/versions", **allow_on_script(Permission.SCRIPT_READ))
def versions(
    script_id: str,
    app: App,
    session: Reading,
    request: Request,
    answer: Response,
    filters: OfVersions,
    of_script: OfScript,
    cursor: str | None = None,
    limit: int | None = None,
) -> VersionsOut:
    """Versions, newest first: all, or those first seen in a time, named, rated, found or run as is asked."""
    get_script(session, script_id)
    if not among(session, [script_id], narrow(of_script, None)):
        return VersionsOut(items=[], next=None)
    page = page_versions(session, app.cursors, script_id, limit=clamp(limit), cursor=cursor, filters=filters)
    scans = scans_of(session, script_id, {version.number: files for version, files in page.items})
    leaves = indexes_of(session, [version.leaf_id for version, _ in page.items])
    link_next(answer, request, page.next)
    now = app.clock.now()
    levels = verified(session, [(script_id, one.number) for one, _ in page.items])
    shown = [
        VersionOut.of(one, files, scans[one.number], leaves.get(one.leaf_id), levels[script_id, one.number], now)
        for one, files in page.items
    ]
    return VersionsOut(items=shown, next=page.next)


@router.get("/scripts/{script_id}/versions/{number}", **allow_on_script(Permission.SCRIPT_READ))
def version(script_id: str, number: VersionNumber, app: App, session: Reading) -> VersionOut:
    found = get_version(session, script_id, number)
    leaf = indexes_of(session, [found.leaf_id]).get(found.leaf_id)
    files = version_files(session, script_id, number)
    scan, level = version_scan(session, script_id, number), verified_one(session, script_id, number)
    return VersionOut.of(found, files, scan, leaf, level, app.clock.now())


@router.get("/scripts/{script_id}/versions/{number}/files/{path:path}", **allow_on_script(Permission.CONTENT_READ))
def file(
    script_id: str,
    number: VersionNumber,
    path: str,
    who: Caller,
    app: App,
    view: Literal["redacted", "raw"] = "redacted",
    reason: str | None = None,
) -> Response:
    """One file: redacted unless `view=raw` with a reason, which needs content:read_raw and leaves an audit leaf."""
    if view == "raw":
        _require_raw(app, who, script_id)
        body = read_raw(app, who, script_id=script_id, number=number, path=path, reason=reason)
        return _octets(body, path)
    shown = read_redacted(app, script_id, number, path)
    answer = _octets(shown.body, path)
    answer.headers["Escrow-Redacted"] = str(shown.count)
    return answer


@router.get("/scripts/{script_id}/diff", **allow_on_script(Permission.CONTENT_READ))
def diff(
    script_id: str, app: App, to: QueriedVersion, from_: Annotated[QueriedVersion, Query(alias="from")]
) -> Response:
    """The difference between two versions, redacted on both sides."""
    patch = unified_diff(*read_changed(app, script_id, from_, to))
    headers = {**_AS_TEXT, "Escrow-Redacted": str(count_placeholders(patch))}
    return Response(patch.encode("utf-8", "surrogateescape"), media_type="text/x-diff; charset=utf-8", headers=headers)


@router.get("/scripts/{script_id}/links", **allow_on_script(Permission.SCRIPT_READ))
def links(script_id: str, who: Caller, app: App, session: Reading, paged: Paged) -> LinksOut:
    """Other scripts that have something in common with this one, as far as one may see them."""
    get_script(session, script_id)
    found, sent = list_links(session, script_id), redirects_of(session, script_id)
    visible = visible_scripts(who, Permission.SCRIPT_READ, app.clock.now())
    ends = {link.script for link in found} | {end for one in sent for end in (one.place, one.script)}
    seen = among(session, sorted(ends), visible) | {script_id}
    page = paged.of([link for link in found if link.script in seen])
    return LinksOut(
        items=[LinkOut.model_validate(link) for link in page.items],
        next=page.next,
        # A place that never was a script of its own is told of by whoever may see the script its runs went to.
        redirects=[RedirectOut.model_validate(one) for one in sent if one.script in seen],
    )


def _shown(app: Services, view: ScriptView, readable: frozenset[str]) -> ScriptOut | CardOut:
    return ScriptOut.of(view, app.settings.base_url) if view.id in readable else CardOut.model_validate(view)


def _require_raw(app: Services, who: Principal, script_id: str) -> None:
    with app.database.reading() as session:
        rights = rights_on(session, who, script_id, app.clock.now())
    require_visible(who, Permission.CONTENT_READ_RAW, rights, f"script {script_id}")


def _octets(body: bytes, path: str) -> Response:
    """Never rendered: captured code served as a page would be an attack on whoever looks at it."""
    name = "".join(character if character.isalnum() or character in "._-" else "_" for character in path.split("/")[-1])
    headers = {**_AS_TEXT, "Content-Disposition": f'attachment; filename="{name}"'}
    return Response(body, media_type="application/octet-stream", headers=headers)
