"""Secrets as things: which there are, where each stands, whose scripts those are, and what is said of each."""

from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from sqlalchemy import Select
from sqlmodel import Session

from escrow.access.grants import visible_scripts
from escrow.core.permissions import Permission
from lifecycle.estate import views_of
from lifecycle.knowledge import scripts_known_to
from lifecycle.queries import get_person
from scanners.known_secrets import SecretSaying, say_of_secret
from scanners.secret_queries import (
    PlaceView,
    SecretFilters,
    count_secrets,
    get_secret,
    list_secrets,
    places_of,
    said_of,
)
from web.api.paging import link_next
from web.api.schemas.scripts import PartyOut
from web.api.schemas.secrets import (
    SecretCountsOut,
    SecretDetailOut,
    SecretOut,
    SecretPlaceOut,
    SecretSaidOut,
    SecretSayingIn,
    SecretsOut,
)
from web.security import App, Caller, Reading, Writing, allow, require_person

router = APIRouter(tags=["secrets"])


@router.get("/secrets", **allow(Permission.SCRIPT_LIST))
def secrets(
    who: Caller,
    app: App,
    session: Reading,
    request: Request,
    answer: Response,
    state: Annotated[str | None, Query(pattern="^(open|rotated|verified|accepted)$")] = None,
    kind: str | None = None,
    script: str | None = None,
    person: str | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> SecretsOut:
    """Every secret in scripts one may see, the latest first; with `person`, those that person could read."""
    now = app.clock.now()
    filters = SecretFilters(state, kind, script, None if person is None else scripts_known_to(person))
    visible = visible_scripts(who, Permission.FINDING_READ, now)
    page = list_secrets(
        session, filters=filters, visible=visible, cursors=app.cursors, cursor=cursor, limit=limit, now=now
    )
    link_next(answer, request, page.next)
    return SecretsOut(items=[SecretOut.model_validate(view) for view in page.items], next=page.next)


@router.get("/secrets/{secret_id}", **allow(Permission.SCRIPT_LIST))
def secret(secret_id: str, who: Caller, app: App, session: Reading) -> SecretDetailOut:
    """One secret: every script one may see that holds or held it, and everything said of it."""
    now = app.clock.now()
    return shown(session, secret_id, visible_scripts(who, Permission.FINDING_READ, now), now)


@router.post("/secrets/{secret_id}/state", **allow(Permission.FINDING_ACCEPT))
def say(secret_id: str, asked: SecretSayingIn, who: Caller, app: App, session: Writing) -> SecretDetailOut:
    """Say that a secret was rotated, that this was verified, that it may stand until a time, or that it is open.

    Every finding of it follows, in every script.
    """
    require_person(who)
    now = app.clock.now()
    until = asked.until
    if until is not None and until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    saying = SecretSaying(asked.state, asked.reason, until)
    say_of_secret(session, app.audit, app.queue, secret_id=secret_id, saying=saying, by=who, now=now)
    return shown(session, secret_id, visible_scripts(who, Permission.FINDING_READ, now), now)


@router.get("/people/{key}/secrets", **allow(Permission.PERSON_READ))
def secrets_of_person(key: str, app: App, session: Reading) -> SecretCountsOut:
    """How many secrets a person could read in the clear: those that are open are to be changed when they leave."""
    get_person(session, key)
    filters = SecretFilters(scripts=scripts_known_to(key))
    return SecretCountsOut(**count_secrets(session, filters=filters, visible=None, now=app.clock.now()))


def shown(session: Session, secret_id: str, visible: Select[Any] | None, now: datetime) -> SecretDetailOut:
    view = get_secret(session, secret_id, visible=visible, now=now)
    return SecretDetailOut(
        **SecretOut.model_validate(view).model_dump(),
        places=shown_places(session, places_of(session, secret_id, visible=visible)),
        history=[SecretSaidOut.model_validate(one) for one in said_of(session, secret_id)],
    )


def shown_places(session: Session, places: list[PlaceView]) -> list[SecretPlaceOut]:
    scripts = views_of(session, [place.script_id for place in places])
    return [
        SecretPlaceOut(
            script=place.script_id, name=script.name, path=script.path, file=place.path, line=place.line,
            level=script.level, first_version=place.first_version, last_version=place.last_version,
            first_seen=place.first_seen, is_present=place.is_present, last_run=place.last_run,
            endpoint=script.endpoint_name, account=script.account,
            owner=None if script.owner is None else PartyOut.model_validate(script.owner),
            custodian=None if script.custodian is None else PartyOut.model_validate(script.custodian),
        )
        for place in places
        if (script := scripts.get(place.script_id)) is not None
    ]  # fmt: skip
