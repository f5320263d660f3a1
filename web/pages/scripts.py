"""Scripts: the list, and each script's code, versions, differences, runs, findings and ownership."""

from datetime import UTC, datetime
from itertools import groupby
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from sqlmodel import Session

from escrow.access.decide import Allowed, decide
from escrow.access.grants import rights_on, visible_scripts
from escrow.audit.queries import index_of
from escrow.core.digests import swhid_content
from escrow.core.errors import RequestRefused, WrongState
from escrow.core.permissions import Permission
from escrow.db.paging import clamp
from escrow.history.queries import get_version, history_of, version_files
from escrow.identity.queries import get_endpoint
from escrow.intake.queries import RunFilters, list_runs
from lifecycle.estate import (
    ScriptFilters,
    count_filtered,
    get_script,
    languages,
    list_scripts,
    people_by_account,
)
from scanners.findings import Vector
from scanners.queries import FindingFilters, findings_of, list_findings, version_scan, version_scans
from scanners.suppressions import accept
from web.reading import find_file, read_changed, read_raw, read_redacted
from web.rendering.diff import diff_file
from web.rendering.highlight import Code, highlight
from web.rendering.show import show
from web.security import App, Caller, CurrentVisit, Reading, Writing, allow, allow_on_script, require_person
from web.wiring import Services

router = APIRouter()

_VECTORS = [vector.value for vector in Vector]


def asked(
    endpoint: str = "",
    owner: str = "",
    custodian: str = "",
    custody: str = "",
    level: str = "",
    vector: str = "",
    language: str = "",
    origin: str = "",
    person: str = "",
    q: str = "",
) -> ScriptFilters:
    """A form sends every field; an empty one asks for nothing."""
    return ScriptFilters(
        endpoint=endpoint or None,
        owner=owner or None,
        custodian=custodian or None,
        custody=custody or None,
        level=level or None,
        vector=vector if vector in _VECTORS else None,
        language=language or None,
        origin=origin or None,
        person=person or None,
        q=q[:200] or None,
    )


Filters = Annotated[ScriptFilters, Depends(asked)]


@router.get("/scripts", response_model=None, **allow(Permission.SCRIPT_LIST))
def scripts(
    request: Request, visit: CurrentVisit, app: App, session: Reading, filters: Filters, cursor: str | None = None
) -> HTMLResponse:
    visible = visible_scripts(visit.principal, Permission.SCRIPT_READ, app.clock.now())
    page = list_scripts(session, app.cursors, filters=filters, visible=visible, limit=clamp(None), cursor=cursor)
    return show(
        request,
        app,
        visit,
        "scripts.html",
        page=page,
        total=count_filtered(session, filters=filters, visible=visible),
        asked=filters != ScriptFilters(),
        vectors=_VECTORS,
        languages=languages(session),
    )


@router.get("/scripts/{script_id}", response_model=None, **allow_on_script(Permission.SCRIPT_READ))
def code(
    script_id: str,
    request: Request,
    visit: CurrentVisit,
    app: App,
    session: Reading,
    version: int | None = None,
    file: str | None = None,
) -> HTMLResponse:
    """The code of one version, redacted, with findings at their lines."""
    script = get_script(session, script_id)
    number = version or script.versions
    if not number:
        return show(request, app, visit, "script_code.html", script=script, version=None, reasons=[])
    found, files = get_version(session, script_id, number), version_files(session, script_id, number)
    chosen = find_file(files, file) if file else files[0]
    scan = version_scan(session, script_id, number)
    rights = rights_on(session, visit.principal, script_id, app.clock.now())
    may_read = isinstance(decide(visit.principal, Permission.CONTENT_READ, rights), Allowed)
    shown, hidden, is_pending = (
        _shown(app, script_id, number, chosen.path, script.language) if may_read else (None, 0, False)
    )
    hits: dict[int, list[Any]] = {}
    for finding in findings_of(session, script_id, number=number, now=app.clock.now()):
        if finding.path == chosen.path:
            hits.setdefault(finding.line, []).append(finding)
    return show(
        request,
        app,
        visit,
        "script_code.html",
        script=script,
        version=found,
        files=files,
        shown_path=chosen.path,
        code=shown,
        redacted=hidden,
        pending=is_pending,
        hits=hits,
        reasons=scan.rating.reasons,
        score=scan.rating.score,
        fully_analysed=scan.fully_analysed,
        may_read=may_read,
        may_read_raw=isinstance(decide(visit.principal, Permission.CONTENT_READ_RAW, rights), Allowed),
        clone_url=f"{app.settings.base_url}/git/scripts/{script_id}.git",
        swhid=swhid_content(files[0].git_blob),
        leaf=index_of(session, found.leaf_id),
    )


@router.post("/scripts/{script_id}/raw", response_model=None, **allow_on_script(Permission.CONTENT_READ_RAW))
def raw(
    script_id: str,
    who: Caller,
    app: App,
    version: Annotated[int, Form()],
    file: Annotated[str, Form()],
    reason: Annotated[str, Form()],
) -> Response:
    """The bytes as they are, as a download, with the reason in the audit log first."""
    body = read_raw(app, who, script_id=script_id, number=version, path=file, reason=reason)
    name = "".join(letter if letter.isalnum() or letter in "._-" else "_" for letter in file.split("/")[-1])
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(body, media_type="application/octet-stream", headers=headers)


@router.get("/scripts/{script_id}/versions", response_model=None, **allow_on_script(Permission.SCRIPT_READ))
def versions(script_id: str, request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    scans = version_scans(session, script_id)
    rows = [
        (version, files, scans.get(version.number) or version_scan(session, script_id, version.number))
        for version, files in reversed(history_of(session, script_id))
    ]
    return show(request, app, visit, "script_versions.html", script=get_script(session, script_id), rows=rows)


@router.get("/scripts/{script_id}/diff", response_model=None, **allow_on_script(Permission.CONTENT_READ))
def diff(
    script_id: str,
    request: Request,
    visit: CurrentVisit,
    app: App,
    session: Reading,
    from_: Annotated[int | None, Query(alias="from")] = None,
    to: int | None = None,
) -> HTMLResponse:
    """Two versions side by side; the newest two unless asked otherwise."""
    script = get_script(session, script_id)
    other = to or script.versions
    one = from_ or other - 1
    if one < 1 or script.versions < 2:
        return show(request, app, visit, "script_diff.html", script=script, one=None, other=None, files=[])
    before, after = read_changed(app, script_id, one, other)
    files = [
        diff_file(path, before.get(path), after.get(path), language=script.language)
        for path in sorted({*before, *after})
    ]
    return show(request, app, visit, "script_diff.html", script=script, one=one, other=other, files=files)


@router.get("/scripts/{script_id}/runs", response_model=None, **allow_on_script(Permission.RUN_READ))
def runs(
    script_id: str, request: Request, visit: CurrentVisit, app: App, session: Reading, cursor: str | None = None
) -> HTMLResponse:
    filters = RunFilters(script=script_id)
    page = list_runs(session, app.cursors, filters=filters, visible=None, limit=clamp(None), cursor=cursor)
    people = people_by_account(session, [(run.endpoint, run.account or "") for run in page.items])
    machines = {run.endpoint: get_endpoint(session, run.endpoint).name for run in page.items}
    script = get_script(session, script_id)
    return show(request, app, visit, "script_runs.html", script=script, page=page, people=people, machines=machines)


@router.get("/scripts/{script_id}/findings", response_model=None, **allow_on_script(Permission.FINDING_READ))
def findings(script_id: str, request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    script = get_script(session, script_id)
    found = findings_of(session, script_id, now=app.clock.now()) if script.versions else []
    by_vector = sorted(found, key=lambda finding: _VECTORS.index(finding.vector))
    groups = [(vector, list(group)) for vector, group in groupby(by_vector, key=lambda finding: finding.vector)]
    rights = rights_on(session, visit.principal, script_id, app.clock.now())
    return show(
        request,
        app,
        visit,
        "script_findings.html",
        script=script,
        groups=groups,
        scan=version_scan(session, script_id, script.versions),
        may_accept=isinstance(decide(visit.principal, Permission.FINDING_ACCEPT, rights), Allowed),
    )


@router.get("/findings", response_model=None, **allow(Permission.SCRIPT_LIST))
def all_findings(
    request: Request,
    visit: CurrentVisit,
    app: App,
    session: Reading,
    vector: str = "",
    severity: str = "",
    status: str = "",
    cursor: str | None = None,
) -> HTMLResponse:
    now = app.clock.now()
    filters = FindingFilters(vector=vector or None, severity=severity or None, status=status or None)
    page = list_findings(
        session,
        filters=filters,
        visible=visible_scripts(visit.principal, Permission.FINDING_READ, now),
        cursors=app.cursors,
        cursor=cursor,
        limit=clamp(None),
        now=now,
    )
    names = {one: get_script(session, one).name for one in {finding.script_id for finding in page.items}}
    return show(request, app, visit, "findings.html", page=page, names=names, vectors=_VECTORS)


@router.post(
    "/scripts/{script_id}/findings/{fingerprint}/accept",
    response_model=None,
    **allow_on_script(Permission.FINDING_ACCEPT),
)
def accept_finding(
    script_id: str,
    fingerprint: str,
    who: Caller,
    app: App,
    session: Writing,
    reason: Annotated[str, Form()],
    until: Annotated[str, Form()],
) -> RedirectResponse:
    """Let a finding stand until a day, with a reason."""
    require_person(who)
    try:
        day = datetime.fromisoformat(until).replace(tzinfo=UTC)
    except ValueError:
        raise RequestRefused("until: expected a day such as 2027-01-31; choose one") from None
    _accept(app, session, who, script_id=script_id, fingerprint=fingerprint, reason=reason, until=day)
    return RedirectResponse(f"/scripts/{script_id}/findings", 303)


def _accept(app: Services, session: Session, who: Any, **given: Any) -> None:
    accept(session, app.audit, by=who, now=app.clock.now(), **given)


def _shown(app: Services, script_id: str, number: int, path: str, language: str) -> tuple[Code | None, int, bool]:
    """(code, places hidden, still pending)."""
    try:
        view = read_redacted(app, script_id, number, path)
    except WrongState:
        return None, 0, True
    return highlight(view.body, path=path, language=language), view.count, False
