"""The first page: what there is, what worries, what waits, who answers, and whether custody holds."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from sqlmodel import Session

from escrow.access.grants import visible_scripts
from escrow.audit.queries import latest_checkpoint
from escrow.core.permissions import Permission
from escrow.core.principals import Principal
from escrow.erasure.requests import list_erasures
from escrow.identity.queries import count_endpoints
from escrow.intake.queries import count_coverage, count_runs, runs_per_day
from lifecycle.approvals import board
from lifecycle.estate import ScriptFilters, ScriptView, among, count_filtered, list_catalogue, list_scripts
from lifecycle.queries import TransferView, count_unlinked_logins, list_transfers, offers_to
from lifecycle.records import list_appeals
from scanners.lineup import second_opinion_state
from scanners.queries import count_levels, count_not_fully_analysed, count_vectors, newest_reasons
from web.pages.adoptions import open_for
from web.pages.runs import latest
from web.pages.transfers import scripts_handed_over
from web.rendering.menu import may
from web.rendering.show import show
from web.security import App, CurrentVisit, Reading, allow
from web.wiring import Services

router = APIRouter()

_WORST = 6
_CARDS = 8
_DAYS = 30
_LAST_TRANSFERS = 5
_LEVELS = ("critical", "high", "medium", "low", "pending")


@router.get("/", response_model=None, **allow(Permission.SELF_READ))
def overview(request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    """Numbers over what one may see; each opens the list it counts."""
    who = visit.principal
    sees_scripts = may(who, Permission.SCRIPT_LIST)
    return show(
        request,
        app,
        visit,
        "overview.html",
        base_url=app.settings.base_url,
        sees_scripts=sees_scripts,
        may_link=may(who, Permission.ACCOUNT_LINK),
        waiting=_waiting(app, session, who),
        transfers=_transfers(app, session, who),
        **(_estate(app, session, who) if sees_scripts else {"scripts": 0, "cards": []}),
        **_custody(app, session),
    )


def _estate(app: Services, session: Session, who: Principal) -> dict[str, Any]:
    """Counts of scripts and runs that may be seen; of machines and losses for whoever may know of those."""
    now = app.clock.now()
    visible = visible_scripts(who, Permission.SCRIPT_READ, now)
    runnable = visible_scripts(who, Permission.RUN_READ, now)
    levels = count_levels(session, visible)
    worst = _worst(app, session, visible)
    counted = {
        "scripts": ScriptFilters(),
        "orphans": ScriptFilters(owner="none"),
    }
    return {
        **{name: count_filtered(session, filters=filters, visible=visible) for name, filters in counted.items()},
        "board": board(session, visible=visible_scripts(who, Permission.FINDING_READ, now), now=now),
        "levels": {name: levels.get(name, 0) for name in _LEVELS},
        "vectors": sorted(count_vectors(session, visible).items(), key=lambda pair: -pair[1]),
        "worst": worst,
        "reasons": newest_reasons(session, [script.id for script in worst]),
        "unanalysed": count_not_fully_analysed(session, visible),
        "second_opinion": second_opinion_state(app.settings) if may(who, Permission.HEALTH_READ) else None,
        "runs": count_runs(session, runnable),
        "days": _every_day(runs_per_day(session, since=_first_day(now), visible=runnable), now),
        "machine_count": count_endpoints(session) if may(who, Permission.ENDPOINT_READ) else None,
        "uncaptured": count_coverage(session, now=now) if may(who, Permission.COVERAGE_READ) else None,
        "sees_all": visible is None,
        "cards": _cards(app, session, who, visible),
        **latest(session, app, who),
    }


def _worst(app: Services, session: Session, visible: Any) -> list[ScriptView]:
    """The worst rated, critical before high."""
    found: list[ScriptView] = []
    for level in ("critical", "high"):
        page = list_scripts(session, app.cursors, filters=ScriptFilters(level=level), visible=visible, limit=_WORST)
        found += page.items
    return found[:_WORST]


def _cards(app: Services, session: Session, who: Principal, visible: Any) -> list[ScriptView]:
    """Scripts of others that ran last, for whoever may ask to adopt one."""
    if visible is None or not may(who, Permission.ADOPTION_REQUEST):
        return []
    page = list_catalogue(session, app.cursors, filters=ScriptFilters(), readable=visible, limit=_CARDS)
    known = among(session, [one.id for one in page.items], visible)
    return [one for one in page.items if one.id not in known]


def _waiting(app: Services, session: Session, who: Principal) -> list[tuple[str, int, str]]:
    """(what, how many, where) for everything that waits for whoever looks."""
    found = [("script offered to you", len(_offers(session, who)), "/me#offers")]
    if may(who, Permission.SCRIPT_LIST):
        found.append(("adoption request to decide", len(open_for(session, app, who)), "/adoptions"))
    if may(who, Permission.ACCOUNT_LINK):
        found.append(("login that is nobody's", count_unlinked_logins(session), "/logins"))
    if may(who, Permission.APPEAL_ANSWER):
        found.append(("appeal to answer", len(list_appeals(session, is_open=True)), "/appeals"))
    if may(who, Permission.ERASURE_DECIDE):
        asked = [one for one in list_erasures(session) if one.state == "requested" and one.requested_by != who.key]
        found.append(("erasure to decide", len(asked), "/erasures"))
    if may(who, Permission.TRANSFER_APPLY):
        for state, words in (("held", "transfer held for two people's word"), ("planned", "transfer to apply")):
            found.append((words, len(list_transfers(session, app.cursors, state=state).items), "/transfers"))
    return [one for one in found if one[1]]


def _transfers(app: Services, session: Session, who: Principal) -> Sequence[TransferView] | None:
    """The last hand-overs, for whoever may see them; None for the others."""
    if not may(who, Permission.TRANSFER_READ):
        return None
    return list_transfers(session, app.cursors, visible=scripts_handed_over(app, who), limit=_LAST_TRANSFERS).items


def _offers(session: Session, who: Principal) -> Sequence[Any]:
    if who.person_key is None:
        return ()
    return [offer for offer in offers_to(session, who.person_key) if offer.state == "open"]


def _first_day(now: datetime) -> datetime:
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight - timedelta(days=_DAYS - 1)


def _every_day(counted: Sequence[tuple[str, int]], now: datetime) -> list[tuple[str, int]]:
    """Days without a run are days too."""
    counts, last = dict(counted), now.date()
    days: list[date] = [last - timedelta(days=back) for back in range(_DAYS - 1, -1, -1)]
    return [(one.isoformat(), counts.get(one.isoformat(), 0)) for one in days]


def _custody(app: Services, session: Session) -> dict[str, Any]:
    worm = app.worm.state
    archive = {"kind": app.store.kind, "worm": str(worm.verdict), "checked_at": worm.checked_at}
    newest = latest_checkpoint(session)
    size, signed_at = (0, None) if newest is None else (newest.size, newest.signed_at)
    return {"archive": archive, "audit": {"size": size, "checkpoint_at": signed_at}}
