"""One script: its code, versions, differences, runs, and where else its content is."""

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, Response
from sqlmodel import Session

from escrow.access.decide import Allowed, decide
from escrow.access.grants import rights_on, visible_scripts
from escrow.access.roles import Right
from escrow.audit.queries import index_of, indexes_of
from escrow.core.digests import swhid_content
from escrow.core.errors import WrongState
from escrow.core.permissions import Permission
from escrow.db.paging import clamp
from escrow.history.queries import get_version, page_versions, version_files
from escrow.identity.queries import endpoint_names
from escrow.intake.queries import RunFilters, SightingView, count_runs, list_links, list_runs, list_sightings
from lifecycle.estate import among, get_script, labels_of, people_by_account
from lifecycle.verification.levels import verified
from lifecycle.verification.verifiers import list_verifiers
from scanners.finding_queries import FindingView, findings_of
from scanners.queries import scans_of, version_scan
from web.reading import find_file, read_changed, read_raw, read_redacted
from web.rendering.diff import diff_file
from web.rendering.highlight import Code, highlight
from web.rendering.menu import may
from web.rendering.show import show
from web.security import App, Caller, CurrentVisit, Reading, Visit, allow_on_script
from web.wiring import Services

router = APIRouter()

_TABS = (
    ("", "Code", Permission.SCRIPT_READ),
    ("/versions", "Versions", Permission.SCRIPT_READ),
    ("/diff", "Compare", Permission.CONTENT_READ),
    ("/runs", "Runs", Permission.RUN_READ),
    ("/findings", "Findings", Permission.FINDING_READ),
    ("/ownership", "Ownership", Permission.OWNERSHIP_READ),
    ("/related", "Related", Permission.SCRIPT_READ),
)
_PENDING = "scan_pending"


def show_script(
    request: Request, app: Services, visit: Visit, session: Session, template: str, *, script_id: str, **context: Any
) -> HTMLResponse:
    """A page of one script: what every one of them says, and the tabs whoever looks may open."""
    rights = rights_on(session, visit.principal, script_id, app.clock.now())
    tabs = [(end, label) for end, label, wanted in _TABS if may_here(visit, wanted, rights)]
    script = context.pop("script", None) or get_script(session, script_id)
    return show(request, app, visit, template, script=script, tabs=tabs, **context)


def may_here(visit: Visit, permission: Permission, rights: frozenset[Right]) -> bool:
    return isinstance(decide(visit.principal, permission, rights), Allowed)


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
        return show_script(
            request, app, visit, session, "script_code.html", script_id=script_id, script=script, version=None
        )
    found, files = get_version(session, script_id, number), version_files(session, script_id, number)
    chosen = find_file(files, file) if file else files[0]
    rights = rights_on(session, visit.principal, script_id, app.clock.now())
    may_read = may_here(visit, Permission.CONTENT_READ, rights)
    body, hidden, is_pending = _shown(app, script_id, number, chosen.path, script.language) if may_read else _NOTHING
    findings = findings_of(session, script_id, number=number, now=app.clock.now())
    in_file = [one for one in findings if one.path == chosen.path]
    return show_script(
        request,
        app,
        visit,
        session,
        "script_code.html",
        script_id=script_id,
        script=script,
        version=found,
        files=files,
        file=chosen,
        code=body,
        redacted=hidden,
        is_pending=is_pending,
        hits=_by_line(in_file, body),
        of_whole_file=[one for one in in_file if not _has_line(one, body)],
        in_file=in_file,
        counts={one.path: sum(finding.path == one.path for finding in findings) for one in files},
        scan=version_scan(session, script_id, number),
        may_read=may_read,
        may_read_raw=may_here(visit, Permission.CONTENT_READ_RAW, rights),
        may_decide=may(visit.principal, Permission.DECISION_MAKE),
        may_break_glass=may(visit.principal, Permission.BREAK_GLASS_REQUEST),
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
    name = "".join(
        letter if letter.isascii() and (letter.isalnum() or letter in "._-") else "_" for letter in file.split("/")[-1]
    )
    headers = {"Content-Disposition": f'attachment; filename="{name[-120:]}"', "Cache-Control": "no-store"}
    return Response(body, media_type="application/octet-stream", headers=headers)


@router.get("/scripts/{script_id}/versions", response_model=None, **allow_on_script(Permission.SCRIPT_READ))
def versions(
    script_id: str, request: Request, visit: CurrentVisit, app: App, session: Reading, cursor: str | None = None
) -> HTMLResponse:
    """Every version, newest first, with its level and the leaf that proves it."""
    page = page_versions(session, app.cursors, script_id, limit=clamp(None), cursor=cursor)
    return show_script(
        request,
        app,
        visit,
        session,
        "script_versions.html",
        script_id=script_id,
        page=page,
        scans=scans_of(session, script_id, {version.number: files for version, files in page.items}),
        leaves=indexes_of(session, [version.leaf_id for version, _ in page.items]),
        verified=verified(session, [(script_id, version.number) for version, _ in page.items]),
        may_verify=_may_verify(app, session, visit, script_id),
    )


def _may_verify(app: Services, session: Session, visit: Visit, script_id: str) -> bool:
    """May they ask, and is there anybody to do it?"""
    rights = rights_on(session, visit.principal, script_id, app.clock.now())
    is_allowed = isinstance(decide(visit.principal, Permission.VERIFICATION_REQUEST, rights), Allowed)
    return is_allowed and any(one.revoked_at is None for one in list_verifiers(session))


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
    one = from_ or max(other - 1, 1)
    files, is_pending = [], False
    if script.versions > 1:
        try:
            before, after = read_changed(app, script_id, one, other)
        except WrongState as fault:
            _require_pending(fault)
            before, after, is_pending = {}, {}, True
        paths = sorted({*before, *after})
        files = [diff_file(path, before.get(path), after.get(path), language=script.language) for path in paths]
    return show_script(
        request,
        app,
        visit,
        session,
        "script_diff.html",
        script_id=script_id,
        script=script,
        one=one,
        other=other,
        files=files,
        is_pending=is_pending,
    )


@router.get("/scripts/{script_id}/runs", response_model=None, **allow_on_script(Permission.RUN_READ))
def runs(
    script_id: str,
    request: Request,
    visit: CurrentVisit,
    app: App,
    session: Reading,
    version: str = "",
    cursor: str | None = None,
) -> HTMLResponse:
    filters = RunFilters(script=script_id, version=int(version) if version.isdecimal() else None)
    page = list_runs(session, app.cursors, filters=filters, visible=None, limit=clamp(None), cursor=cursor)
    return show_script(
        request,
        app,
        visit,
        session,
        "script_runs.html",
        script_id=script_id,
        page=page,
        total=count_runs(session, filters=filters),
        people=people_by_account(session, [(run.endpoint, run.account or "") for run in page.items]),
        machines=endpoint_names(session, [run.endpoint for run in page.items]),
    )


@router.get("/scripts/{script_id}/related", response_model=None, **allow_on_script(Permission.SCRIPT_READ))
def related(script_id: str, request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    """Other scripts that share something with this one, and the places its newest content was seen at."""
    visible = visible_scripts(visit.principal, Permission.SCRIPT_READ, app.clock.now())
    links = list_links(session, script_id)
    seen = among(session, [link.script for link in links], visible)
    script = get_script(session, script_id)
    places: Sequence[SightingView] = []
    if script.versions:
        newest = get_version(session, script_id, script.versions)
        runnable = visible_scripts(visit.principal, Permission.RUN_READ, app.clock.now())
        places = list_sightings(session, app.cursors, newest.digest, visible=runnable, limit=clamp(None)).items
    return show_script(
        request,
        app,
        visit,
        session,
        "script_related.html",
        script_id=script_id,
        script=script,
        links=[link for link in links if link.script in seen],
        unseen=sum(link.script not in seen for link in links),
        labels=labels_of(session, list(seen)),
        places=places,
        machines=endpoint_names(session, [place.endpoint for place in places]),
    )


_NOTHING: tuple[Code | None, int, bool] = (None, 0, False)


def _shown(app: Services, script_id: str, number: int, path: str, language: str) -> tuple[Code | None, int, bool]:
    """(code, places hidden, still pending)."""
    try:
        view = read_redacted(app, script_id, number, path)
    except WrongState as fault:
        _require_pending(fault)
        return None, 0, True
    return highlight(view.body, path=path, language=language), view.count, False


def _require_pending(fault: WrongState) -> None:
    if fault.code != _PENDING:
        raise fault


def _by_line(findings: Sequence[FindingView], code: Code | None) -> dict[int, list[FindingView]]:
    """Findings at the lines they stand in, the worst first as they come."""
    hits: dict[int, list[FindingView]] = {}
    for finding in findings:
        if _has_line(finding, code):
            hits.setdefault(finding.line, []).append(finding)
    return hits


def _has_line(finding: FindingView, code: Code | None) -> bool:
    return code is not None and 1 <= finding.line <= len(code.lines)
