"""What the vault keeps about whoever is looking, and what waits for their answer."""

from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from sqlmodel import Session

from escrow.core.permissions import Permission
from escrow.identity.queries import endpoint_names, list_sessions
from lifecycle.estate import labels_of
from lifecycle.notices import EMAIL
from lifecycle.queries import (
    accounts_of,
    adoptions_by,
    aliases_of,
    find_person,
    hr_events_of,
    list_transfers,
    offers_to,
    places_of,
    roles_of_person,
    scripts_and_runs,
)
from lifecycle.records import appeals_about, records_of
from lifecycle.subscriptions import list_subscriptions, subscribe, unsubscribe
from lifecycle.verification.levels import handed_over
from web.rendering.menu import may
from web.rendering.show import show
from web.security import App, Caller, CurrentVisit, Reading, Writing, allow, require_person
from web.wiring import Services

router = APIRouter()


@router.get("/me", response_model=None, **allow(Permission.SELF_READ))
def me(request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    key = visit.principal.person_key
    found = None if key is None else find_person(session, key)
    if found is None:
        return show(request, app, visit, "me.html", person=None)
    return show(request, app, visit, "me.html", person=found, **_about(app, session, found.key),
                may_subscribe=may(visit.principal, Permission.SUBSCRIPTION_WRITE))  # fmt: skip


@router.post("/me/subscriptions", response_model=None, **allow(Permission.SUBSCRIPTION_WRITE))
def ask(who: Caller, app: App, session: Writing, level: Annotated[str, Form()]) -> RedirectResponse:
    """Ask to be told of levels by mail; web hooks are asked for over the interface, which shows their secret once."""
    subscribe(session, app.office, channel=EMAIL, url=None, level_at_least=level, by=who, person=require_person(who))
    return RedirectResponse("/me#told", 303)


@router.post("/me/subscriptions/{subscription_id}/end", response_model=None, **allow(Permission.SUBSCRIPTION_WRITE))
def end(subscription_id: str, who: Caller, app: App, session: Writing) -> RedirectResponse:
    unsubscribe(session, app.office, subscription_id, by=who, person=require_person(who))
    return RedirectResponse("/me#told", 303)


def _about(app: Services, session: Session, key: str) -> dict[str, Any]:
    roles = [row for row in roles_of_person(session, key) if row.valid_to is None]
    accounts = accounts_of(session, key)
    scripts, runs = scripts_and_runs(session, key)
    records = records_of(session, key)
    appeals = appeals_about(session, [record.id for record in records])
    adoptions = adoptions_by(session, key)
    return {
        "records": records,
        "appeals": {record.id: [one for one in appeals if one.decision == record.id] for record in records},
        "scripts": scripts,
        "runs": runs,
        "roles": roles,
        "labels": labels_of(session, [row.script for row in roles]),
        "offers": [offer for offer in offers_to(session, key) if offer.state == "open"],
        "adoptions": adoptions,
        "verified": handed_over(session, adoptions),
        "accounts": accounts,
        "aliases": aliases_of(session, key),
        "places": places_of(session, key),
        "machines": endpoint_names(session, [account.endpoint for account in accounts]),
        "events": hr_events_of(session, key),
        "transfers": list_transfers(session, app.cursors, person=key).items,
        "subscriptions": list_subscriptions(session, key, app.clock.now()),
        "sessions": list_sessions(session, person_key=key, now=app.clock.now()),
    }
