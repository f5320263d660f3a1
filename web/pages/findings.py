"""What the engines found: in all scripts one may see, in one script, and letting one stand for a while."""

from itertools import groupby
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from escrow.access.grants import rights_on, visible_scripts
from escrow.core.errors import RequestRefused
from escrow.core.permissions import Permission
from escrow.db.paging import clamp
from lifecycle.estate import get_script, labels_of
from scanners.counsel import counsel_on
from scanners.finding_queries import FindingFilters, findings_of, list_findings
from scanners.meanings import meanings_of
from scanners.packs import live_packs
from scanners.queries import version_scan
from scanners.suppressions import accept
from web.pages.forms import asked_for, day
from web.pages.script import may_here, show_script
from web.pages.scripts import VECTORS
from web.rendering.show import show
from web.security import App, Caller, CurrentVisit, Reading, Writing, allow, allow_on_script, require_person

router = APIRouter()

ENGINES = (
    "secrets", "personal-data", "dependencies", "flows", "semgrep", "credsweeper", "behaviour", "drift", "dwell",
)  # fmt: skip
"""Whatever tells findings, by the names they carry."""


@router.get("/findings", response_model=None, **allow(Permission.SCRIPT_LIST))
def all_findings(
    request: Request,
    visit: CurrentVisit,
    app: App,
    session: Reading,
    vector: str = "",
    severity: str = "",
    status: str = "",
    rule: str = "",
    engine: str = "",
    path: str = "",
    secret_tag: str = "",
    script: str = "",
    cursor: str | None = None,
) -> HTMLResponse:
    now = app.clock.now()
    filters = FindingFilters(
        asked_for(script),
        asked_for(vector),
        asked_for(severity),
        asked_for(rule),
        asked_for(engine),
        asked_for(status),
        path or None,
        asked_for(secret_tag),
    )
    page = list_findings(
        session,
        filters=filters,
        visible=visible_scripts(visit.principal, Permission.FINDING_READ, now),
        cursors=app.cursors,
        cursor=cursor,
        limit=clamp(None),
        now=now,
    )
    return show(
        request,
        app,
        visit,
        "findings.html",
        page=page,
        labels=labels_of(session, [finding.script_id for finding in page.items]),
        vectors=VECTORS,
        engines=ENGINES,
        is_asked=filters != FindingFilters(),
    )


@router.get("/scripts/{script_id}/findings", response_model=None, **allow_on_script(Permission.FINDING_READ))
def findings(script_id: str, request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    """Every finding of the newest version by what it endangers, and how far each engine came."""
    script = get_script(session, script_id)
    found = findings_of(session, script_id, now=app.clock.now()) if script.versions else []
    by_vector = sorted(found, key=lambda finding: VECTORS.index(finding.vector))
    rights = rights_on(session, visit.principal, script_id, app.clock.now())
    meanings = meanings_of(live_packs(session)) if found else {}
    return show_script(
        request,
        app,
        visit,
        session,
        "script_findings.html",
        script_id=script_id,
        script=script,
        groups=[(vector, list(group)) for vector, group in groupby(by_vector, key=lambda one: one.vector)],
        counsels={one.fingerprint: counsel_on(meanings, one.rule, one.fix) for one in found},
        scan=version_scan(session, script_id, script.versions),
        may_accept=may_here(visit, Permission.FINDING_ACCEPT, rights),
    )


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
    last = day(until, "until")
    if last is None:
        raise RequestRefused("until: an acceptance always ends; choose a day")
    accept(session, app.audit, script_id=script_id, fingerprint=fingerprint, reason=reason, until=last, by=who,
           now=app.clock.now(), queue=app.queue)  # fmt: skip
    app.runner.rate_script(session, script_id)
    return RedirectResponse(f"/scripts/{script_id}/findings", 303)
