"""What the engines found: over all scripts one may see, of one script, and letting one stand for a while."""

from dataclasses import asdict
from datetime import UTC
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Response

from escrow.access.grants import visible_scripts
from escrow.core.permissions import Permission
from escrow.db.paging import clamp
from scanners.findings import Severity, Vector
from scanners.queries import FindingFilters, FindingView, findings_of, list_findings
from scanners.suppressions import accept
from web.api.schemas.findings import AcceptIn, FindingOut, FindingsOut
from web.security import App, Caller, Reading, Writing, allow, allow_on_script, require_person

router = APIRouter(tags=["findings"])


@router.get("/findings", **allow(Permission.SCRIPT_LIST))
def findings(
    who: Caller,
    app: App,
    session: Reading,
    answer: Response,
    script: str | None = None,
    vector: Vector | None = None,
    severity: Severity | None = None,
    rule: str | None = None,
    engine: str | None = None,
    status: Annotated[str | None, Query(pattern="^(open|accepted|fixed|rotated)$")] = None,
    path: str | None = None,
    secret_tag: str | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> FindingsOut:
    """Findings in the newest version of every script one may see."""
    filters = FindingFilters(script, vector, severity, rule, engine, status, path, secret_tag)
    now = app.clock.now()
    page = list_findings(
        session,
        filters=filters,
        visible=visible_scripts(who, Permission.FINDING_READ, now),
        cursors=app.cursors,
        cursor=cursor,
        limit=limit,
        now=now,
    )
    if page.next is not None:
        answer.headers["Link"] = _next(filters, page.next, clamp(limit))
    return FindingsOut(items=[_shown(view) for view in page.items], next=page.next)


@router.get("/scripts/{script_id}/findings", **allow_on_script(Permission.FINDING_READ))
def script_findings(script_id: str, app: App, session: Reading, version: int | None = None) -> FindingsOut:
    """Every finding of one version of a script, the worst first; of its newest version unless asked otherwise."""
    found = findings_of(session, script_id, number=version, now=app.clock.now())
    return FindingsOut(items=[_shown(view) for view in found])


@router.post("/scripts/{script_id}/findings/{fingerprint}/accept", **allow_on_script(Permission.FINDING_ACCEPT))
def accept_finding(
    script_id: str, fingerprint: str, asked: AcceptIn, who: Caller, app: App, session: Writing
) -> FindingsOut:
    """Let a finding stand until a time, with the reason. Ratings keep counting it."""
    require_person(who)
    until = asked.until if asked.until.tzinfo else asked.until.replace(tzinfo=UTC)
    now = app.clock.now()
    accept(session, app.audit, script_id=script_id, fingerprint=fingerprint, reason=asked.reason, until=until, by=who,
           now=now)  # fmt: skip
    found = findings_of(session, script_id, now=now)
    return FindingsOut(items=[_shown(view) for view in found if view.fingerprint == fingerprint])


def _shown(view: FindingView) -> FindingOut:
    fields: dict[str, Any] = asdict(view)
    return FindingOut(script=fields.pop("script_id"), **fields)


def _next(filters: FindingFilters, cursor: str, limit: int) -> str:
    asked = asdict(filters)
    asked["script"] = asked.pop("script_id")
    query = urlencode({**{name: value for name, value in asked.items() if value}, "cursor": cursor, "limit": limit})
    return f'</api/v1/findings?{query}>; rel="next"'
