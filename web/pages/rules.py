"""Rules: a company's own packs by two people, every rule in use, and what each met in all of history."""

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from escrow.access.grants import visible_scripts
from escrow.core.permissions import Permission
from scanners.findings import Severity, Vector
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
from web.api.rules import with_people
from web.pages.forms import Reason
from web.rendering.menu import may
from web.rendering.show import show
from web.ruling import describe_rules, propose_pack
from web.security import App, Caller, CurrentVisit, Reading, Writing, allow, require_person
from web.wiring import enqueue_sweep

router = APIRouter()

_Text = Annotated[str, Form(max_length=1_000_000)]


@router.get("/rules", response_model=None, **allow(Permission.RULES_READ))
def rules(
    request: Request,
    visit: CurrentVisit,
    app: App,
    session: Reading,
    vector: str = "",
    severity: str = "",
    words: Annotated[str, Query(max_length=100)] = "",
) -> HTMLResponse:
    """Packs first, because they wait for somebody; then every rule in use, or those asked for."""
    every = describe_rules(live_packs(session))
    asked = words.casefold().split()
    return show(
        request,
        app,
        visit,
        "rules.html",
        packs=list_packs(session),
        rules=[
            one
            for one in every
            if vector in ("", one["vector"])
            and severity in ("", one["severity"])
            and all(word in f"{one['rule']} {one['message']} {one['fix']}".casefold() for word in asked)
        ],
        of=len(every),
        vectors=[each.value for each in Vector],
        severities=[each.value for each in Severity],
        query={"vector": vector, "severity": severity, "words": words},
        is_asked=bool(vector or severity or asked),
        may_decide=may(visit.principal, Permission.RULES_DECIDE),
    )


@router.post("/rules", response_model=None, **allow(Permission.RULES_DECIDE))
def send(who: Caller, app: App, name: Annotated[str, Form(max_length=40)], rules: _Text, tests: _Text, reason: Reason,
         suffix: Annotated[str, Form(pattern="^(py|sh|ps1|js|r)$")] = "py") -> RedirectResponse:  # fmt: skip
    """Propose a pack of one file, with one file it is tried on."""
    require_person(who)
    files, tried = {f"{name}.yml": rules.encode()}, {f"tried.{suffix}": tests.replace("\r\n", "\n").encode()}
    made = propose_pack(app, name=name, files=files, tests=tried, reason=reason, by=who)
    return RedirectResponse(f"/rules/packs/{made.name}/{made.version}", 303)


@router.get("/rules/packs/{name}/{version}", response_model=None, **allow(Permission.RULES_READ))
def pack(name: str, version: int, request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    found = get_pack(session, name, version)
    files, tests = files_of(session, name, version)
    return show(
        request,
        app,
        visit,
        "rule_pack.html",
        pack=found,
        files=files,
        tests=tests,
        preview=preview_kept(session, name, version),
        is_mine=found.by == visit.principal.label,
        asked_removal=found.removal_by,
        may_decide=may(visit.principal, Permission.RULES_DECIDE),
    )


@router.post("/rules/packs/{name}/{version}/preview", response_model=None, **allow(Permission.RULES_DECIDE))
def preview(name: str, version: int, who: Caller, app: App, session: Writing) -> RedirectResponse:
    require_person(who)
    get_pack(session, name, version)
    app.queue.enqueue(session, PREVIEW, {"name": name, "version": version}, key=f"{name}:{version}")
    return RedirectResponse(f"/rules/packs/{name}/{version}?asked=1", 303)


@router.post("/rules/packs/{name}/{version}/decide", response_model=None, **allow(Permission.RULES_DECIDE))
def decide(
    name: str,
    version: int,
    who: Caller,
    app: App,
    session: Writing,
    word: Annotated[str, Form(pattern="^(activate|reject|restore|remove)$")],
    reason: Reason,
) -> RedirectResponse:
    """Make live, refuse, bring back, or ask that it be used no more."""
    require_person(who)
    now = app.clock.now()
    if word == "activate":
        activate(session, app.audit, name=name, version=version, reason=reason, by=who, now=now)
    elif word == "reject":
        reject(session, app.audit, name=name, version=version, reason=reason, by=who, now=now)
    elif word == "restore":
        roll_back(session, app.audit, name=name, version=version, reason=reason, by=who)
    else:
        remove_by_two(session, app.audit, name=name, reason=reason, by=who)
    enqueue_sweep(app, session)
    return RedirectResponse(f"/rules/packs/{name}/{version}", 303)


@router.get("/rules/{rule}", response_model=None, **allow(Permission.SCRIPT_LIST))
def answer(
    rule: str, request: Request, visit: CurrentVisit, app: App, session: Reading, cursor: str | None = None
) -> HTMLResponse:
    """Who ran what this rule met, where, first and last: over every version there ever was."""
    visible = visible_scripts(visit.principal, Permission.FINDING_READ, app.clock.now())
    page = hunt(session, rule, visible=visible, cursors=app.cursors, cursor=cursor, limit=None)
    described = [one for one in describe_rules(live_packs(session)) if one["rule"] == rule]
    return show(
        request,
        app,
        visit,
        "rule.html",
        rule=rule,
        described=described[0] if described else None,
        summary=hunt_summary(session, rule, visible=visible),
        scripts=with_people(app, session, page.items),
        next=page.next,
        sees_people=may(visit.principal, Permission.PERSON_READ),
    )
