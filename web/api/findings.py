"""What the engines found: over all scripts one may see, of one script, and what people say of it."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from sqlmodel import Session

from escrow.access.grants import visible_scripts
from escrow.core.permissions import Permission
from escrow.core.principals import Principal
from escrow.core.snapshots import Level
from escrow.db.paging import clamp, page_in_hand
from escrow.history.queries import get_version
from lifecycle.estate import ScriptFilters, among, get_script, narrow, newest_named
from scanners.counsel import Counsel, counsel_on
from scanners.finding_queries import FindingFilters, FindingView, all_findings, findings_of, list_findings
from scanners.findings import Confidence, Severity, Vector
from scanners.foreign import import_estate_sarif, import_sarif
from scanners.levels import list_changes
from scanners.libraries import components_of
from scanners.meanings import meanings_of
from scanners.packs import live_packs
from scanners.sarif import write_estate_sarif, write_sarif
from scanners.sbom import write_sbom
from scanners.states import ACCEPTED, FIXED
from scanners.suppressions import Saying, list_events, say, say_of_many
from web.api.paging import Paged, link_next
from web.api.schemas.asked import Moment, Origin, VersionNumber, version_number
from web.api.schemas.findings import (
    AcceptIn,
    CountOut,
    FindingOut,
    FindingsOut,
    HistoryOut,
    LevelOut,
    LevelsOut,
    SaidOut,
    SayingIn,
    SayingOfManyIn,
)
from web.security import App, Caller, Reading, Writing, allow, allow_on_script, require_person
from web.upload import Body
from web.wiring import Services

router = APIRouter(tags=["findings"])

_SARIF = "application/sarif+json"


def asked_filters(
    script: str | None = None,
    vector: Vector | None = None,
    severity: Severity | None = None,
    confidence: Confidence | None = None,
    rule: str | None = None,
    engine: str | None = None,
    status: Annotated[str | None, Query(pattern="^(open|accepted|fixed|rotated)$")] = None,
    path: str | None = None,
    secret_tag: str | None = None,
    q: Annotated[str | None, Query(max_length=200)] = None,
) -> FindingFilters:
    """What a list of findings may be asked by."""
    return FindingFilters(script, vector, severity, rule, engine, status, path, secret_tag, confidence, q)


def asked_of_scripts(
    version: Annotated[str | None, Query(max_length=100)] = None,
    endpoint: str | None = None,
    account: str | None = None,
    person: str | None = None,
    owner: str | None = None,
    level: Level | None = None,
    origin: Origin | None = None,
    since: Moment | None = None,
    until: Moment | None = None,
) -> ScriptFilters:
    """What the scripts that have the findings are asked by; `version` is any name its bytes have."""
    return ScriptFilters(
        version=version,
        endpoint=endpoint,
        account=account,
        person=person,
        owner=owner,
        level=level,
        origin=origin,
        since=since,
        until=until,
    )


Filters = Annotated[FindingFilters, Depends(asked_filters)]
OfScripts = Annotated[ScriptFilters, Depends(asked_of_scripts)]


@router.get("/findings", **allow(Permission.SCRIPT_LIST))
def findings(
    who: Caller,
    app: App,
    session: Reading,
    request: Request,
    answer: Response,
    filters: Filters,
    of_scripts: OfScripts,
    cursor: str | None = None,
    limit: int | None = None,
) -> FindingsOut:
    """Findings in the newest version of every script one may see; with `status=fixed`, those it no longer has."""
    now = app.clock.now()
    page = list_findings(
        session,
        filters=filters,
        visible=narrow(of_scripts, visible_scripts(who, Permission.FINDING_READ, now)),
        cursors=app.cursors,
        cursor=cursor,
        limit=clamp(limit),
        now=now,
    )
    link_next(answer, request, page.next)
    return FindingsOut(items=_shown(session, page.items), next=page.next)


@router.get("/findings.sarif", response_model=None, **allow(Permission.SCRIPT_LIST))
def estate_sarif(who: Caller, app: App, session: Reading) -> Response:
    """The same findings as SARIF 2.1.0, each under its script's id."""
    now = app.clock.now()
    found = all_findings(session, visible=visible_scripts(who, Permission.FINDING_READ, now), now=now)
    return Response(write_estate_sarif(found, meanings=meanings_of(live_packs(session))), media_type=_SARIF)


@router.post("/findings/states", **allow(Permission.FINDING_ACCEPT))
def say_of_several(asked: SayingOfManyIn, who: Caller, app: App, session: Writing) -> CountOut:
    """The same of several findings: all or none."""
    require_person(who)
    scripts = sorted({one.script for one in asked.findings})
    named = [(one.script, one.fingerprint) for one in asked.findings]
    say_of_many(session, app.audit, app.queue, findings=named, saying=_saying(asked), by=who, now=app.clock.now())
    for script_id in scripts:
        app.runner.rate_script(session, script_id)
    return CountOut(count=len(set(named)))


@router.get("/scripts/{script_id}/findings", **allow_on_script(Permission.FINDING_READ))
def script_findings(
    script_id: str,
    app: App,
    session: Reading,
    request: Request,
    answer: Response,
    filters: Filters,
    of_scripts: OfScripts,
    cursor: str | None = None,
    limit: int | None = None,
) -> FindingsOut:
    """Findings of one version of a script, the worst first; of its newest version unless `version` names another."""
    get_script(session, script_id)
    now, name = app.clock.now(), of_scripts.version
    number = version_number(name) if name and name.isdecimal() else None
    fitting = narrow(replace(of_scripts, script=script_id, version=None if number else name), None)
    if filters.script_id not in (None, script_id) or not among(session, [script_id], fitting):
        return FindingsOut(items=[])
    if filters.status == FIXED:
        gone = replace(filters, script_id=script_id)
        page = list_findings(
            session, filters=gone, visible=fitting, cursors=app.cursors, cursor=cursor, limit=limit, now=now
        )
    else:
        if name and not number:
            number = newest_named(session, script_id, name)
        found = [one for one in findings_of(session, script_id, number=number, now=now) if _fits(one, filters)]
        page = page_in_hand(found, app.cursors, cursor=cursor, limit=clamp(limit))
    link_next(answer, request, page.next)
    return FindingsOut(items=_shown(session, page.items), next=page.next)


@router.get("/scripts/{script_id}/findings.sarif", response_model=None, **allow_on_script(Permission.FINDING_READ))
def script_sarif(script_id: str, app: App, session: Reading, version: int | None = None) -> Response:
    """Every finding of one version of a script as SARIF 2.1.0."""
    name = get_script(session, script_id).name
    found = findings_of(session, script_id, number=version, now=app.clock.now())
    body = write_sarif(found, meanings=meanings_of(live_packs(session)), script_name=name)
    return Response(body, media_type=_SARIF)


@router.get("/scripts/{script_id}/levels", **allow_on_script(Permission.FINDING_READ))
def levels(script_id: str, session: Reading, paged: Paged) -> LevelsOut:
    """How the level of a script changed, the latest first: with which version, from what to what."""
    get_script(session, script_id)
    page = paged.of(list_changes(session, script_id, limit=None))
    return LevelsOut(items=[LevelOut.model_validate(one) for one in page.items], next=page.next)


@router.post("/scripts/{script_id}/versions/{number}/sarif", **allow_on_script(Permission.FINDING_ACCEPT))
def take_sarif(
    script_id: str,
    number: VersionNumber,
    who: Caller,
    app: App,
    session: Writing,
    body: Body,
    vector: Vector = Vector.FILES,
) -> CountOut:
    """Take in what another tool found in a version, in the place of what it found before."""
    require_person(who)
    get_version(session, script_id, number)
    count = import_sarif(
        session, app.audit, app.key, script_id=script_id, number=number, body=body, vector=vector, by=who,
        now=app.clock.now(), queue=app.queue,
    )  # fmt: skip
    app.runner.rate_script(session, script_id)
    return CountOut(count=count)


@router.post("/findings.sarif", **allow(Permission.FINDING_ACCEPT))
def take_estate_sarif(
    who: Caller, app: App, session: Writing, body: Body, vector: Vector = Vector.FILES
) -> dict[str, int]:
    """Take in a log that speaks of many scripts, each file under `scripts/ID/`; how many results each script got."""
    require_person(who)
    counts = import_estate_sarif(
        session, app.audit, app.key, app.queue, body=body, vector=vector, by=who, now=app.clock.now()
    )
    for script_id in counts:
        app.runner.rate_script(session, script_id)
    return counts


@router.get(
    "/scripts/{script_id}/versions/{number}/sbom", response_model=None, **allow_on_script(Permission.FINDING_READ)
)
def sbom(script_id: str, number: VersionNumber, app: App, session: Reading) -> Response:
    """The libraries of a version as CycloneDX 1.6, with the evidence for each and what is known against it."""
    version = get_version(session, script_id, number)
    body = write_sbom(
        components_of(session, script_id, number), script_id=script_id, number=number,
        name=get_script(session, script_id).name, digest=str(version.digest), feed=app.runner.feed_in_use(session),
    )  # fmt: skip
    return Response(body, media_type="application/vnd.cyclonedx+json; version=1.6")


@router.get("/scripts/{script_id}/findings/{fingerprint}/history", **allow_on_script(Permission.FINDING_READ))
def history(script_id: str, fingerprint: str, session: Reading, paged: Paged) -> HistoryOut:
    """Everything ever said of a finding: who, when, why."""
    get_script(session, script_id)
    page = paged.of(list_events(session, script_id, fingerprint))
    return HistoryOut(items=[SaidOut(**asdict(one)) for one in page.items], next=page.next)


@router.post("/scripts/{script_id}/findings/{fingerprint}/state", **allow_on_script(Permission.FINDING_ACCEPT))
def say_of_finding(
    script_id: str, fingerprint: str, asked: SayingIn, who: Caller, app: App, session: Writing
) -> FindingsOut:
    """Say of a finding that it may stand until a time, that its secret is rotated, or that it is open again."""
    return _say(app, session, who, script_id, fingerprint, _saying(asked))


@router.post("/scripts/{script_id}/findings/{fingerprint}/accept", **allow_on_script(Permission.FINDING_ACCEPT))
def accept_finding(
    script_id: str, fingerprint: str, asked: AcceptIn, who: Caller, app: App, session: Writing
) -> FindingsOut:
    """Let a finding stand until a time, with the reason. Ratings keep counting it."""
    saying = Saying(ACCEPTED, asked.reason, _aware(asked.until))
    return _say(app, session, who, script_id, fingerprint, saying)


def _fits(finding: FindingView, filters: FindingFilters) -> bool:
    """What the database answers for a list over all scripts, of one finding at hand."""
    wanted = {name: getattr(filters, name) for name in FindingFilters.__slots__ if name not in ("script_id", "q")}
    text = f"{finding.rule}\n{finding.message}\n{finding.path}".lower()
    says = all(word.lower() in text for word in (filters.q or "").split()[:8])
    return says and all(value is None or getattr(finding, name) == value for name, value in wanted.items())


def _say(
    app: Services, session: Session, who: Principal, script_id: str, fingerprint: str, saying: Saying
) -> FindingsOut:
    require_person(who)
    now = app.clock.now()
    say(session, app.audit, app.queue, script_id=script_id, fingerprint=fingerprint, saying=saying, by=who, now=now)
    app.runner.rate_script(session, script_id)
    found = findings_of(session, script_id, now=now)
    return FindingsOut(items=_shown(session, [view for view in found if view.fingerprint == fingerprint]))


def _saying(asked: SayingIn) -> Saying:
    return Saying(asked.status, asked.reason, asked.until and _aware(asked.until), asked.until_worse)


def _aware(at: datetime) -> datetime:
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _shown(session: Session, views: Sequence[FindingView]) -> list[FindingOut]:
    """Findings with what is to be done, in both languages; of what another tool told, as far as it said so."""
    meanings = meanings_of(live_packs(session)) if views else {}
    return [_with_counsel(view, counsel_on(meanings, view.rule, view.fix)) for view in views]


def _with_counsel(view: FindingView, counsel: Counsel | None) -> FindingOut:
    fields: dict[str, Any] = asdict(view)
    if counsel is not None:
        fields |= {"fix_pt": counsel.fix_pt, "cwe": list(counsel.cwe), "lgpd": list(counsel.lgpd), **counsel.degrees}
    return FindingOut(script=fields.pop("script_id"), **fields)
