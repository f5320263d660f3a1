"""What this vault keeps about whoever asks, in their own words where there are any."""

from fastapi import APIRouter

from escrow.core.permissions import Permission
from escrow.identity.queries import list_sessions
from lifecycle import records
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
from lifecycle.records import records_of
from lifecycle.subscriptions import list_subscriptions
from lifecycle.verification.levels import handed_over
from web.api.schemas.lifecycle import (
    AccountOut,
    AdoptionOut,
    MyDecisionOut,
    MyScriptOut,
    OfferOut,
    PersonOut,
)
from web.api.schemas.people import MeOut, RecordOut
from web.security import App, Caller, Reading, allow, require_person

router = APIRouter(tags=["me"])

_APPEAL = (
    "Whatever was decided about you, by rule or by a person, somebody who had no part in it looks at again when you "
    "contest it: POST /api/v1/me/decisions/{id}/appeals with a statement, or the form on your page of the console. "
    "The answer says by when you hear."
)


@router.get("/me", **allow(Permission.SELF_READ))
def me(who: Caller, app: App, session: Reading) -> MeOut:
    """Scripts, runs, and decisions about me, with reasons."""
    key = require_person(who)
    person = find_person(session, key)
    scripts, runs = scripts_and_runs(session, key)
    recorded = records.records_of(session, key)
    appeals = records.appeals_about(session, [view.id for view in recorded])
    adoptions = adoptions_by(session, key)
    base_url = app.settings.base_url
    return MeOut(
        person=None if person is None else PersonOut.model_validate(person),
        key=key,
        roles=sorted(who.roles),
        accounts=[AccountOut.model_validate(account) for account in accounts_of(session, key)],
        aliases=aliases_of(session, key),
        places=places_of(session, key),
        sessions=list_sessions(session, person_key=key, now=app.clock.now()),
        subscriptions=list_subscriptions(session, key, app.clock.now()),
        runs=runs,
        scripts_seen=scripts,
        scripts=[
            MyScriptOut(script=row.script, role=row.role, since=row.valid_from, until=row.valid_to, why=row.cause)
            for row in roles_of_person(session, key)
        ],
        offers=[OfferOut.of(offer) for offer in offers_to(session, key)],
        adoptions=AdoptionOut.all_of(adoptions, base_url, handed_over(session, adoptions)),
        decisions=_decisions(app, session, key),
        appeal=_APPEAL,
        records=[RecordOut.of(view, appeals, base_url) for view in recorded],
    )


def _decisions(app: App, session: Reading, key: str) -> list[MyDecisionOut]:
    events = [
        MyDecisionOut(kind="hr_event", id=one.id, script=None, state=one.state, reason=one.type, at=one.occurred_at)
        for one in hr_events_of(session, key)
    ]
    page = list_transfers(session, app.cursors, person=key, limit=200)
    moved = [
        MyDecisionOut(kind="transfer", id=one.id, script=None, state=one.state, reason=one.reason, at=one.created_at)
        for one in page.items
    ]
    recorded = [
        MyDecisionOut(
            kind=one.kind, id=one.id, script=None, state=one.state, reason=one.why_en, reason_pt=one.why_pt,
            at=one.decided_at, appeal=f"/api/v1/me/decisions/{one.id}/appeals",
        )
        for one in records_of(session, key)
    ]  # fmt: skip
    return sorted([*events, *moved, *recorded], key=lambda one: one.at, reverse=True)
