"""The directory, and whose login each account is."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from escrow.core.errors import ContentTooLarge
from escrow.core.permissions import Permission
from lifecycle.people import directory
from lifecycle.people.listing import PersonFacts
from lifecycle.queries import get_person, list_people
from web.api.paging import link_next
from web.api.schemas.lifecycle import (
    AccountPersonIn,
    AccountPersonOut,
    ImportedOut,
    PeopleOut,
    PersonIn,
    PersonOut,
)
from web.office import Desk
from web.security import App, Caller, Reading, Writing, allow
from web.upload import Body

router = APIRouter(tags=["people"])

_MOST_BYTES = 16 << 20


@router.get("/people", **allow(Permission.PERSON_READ))
def people(
    app: App,
    session: Reading,
    request: Request,
    answer: Response,
    q: Annotated[str | None, Query(max_length=200)] = None,
    active: bool | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> PeopleOut:
    """Everybody, by name."""
    page = list_people(session, app.cursors, q=q, is_active=active, cursor=cursor, limit=limit)
    link_next(answer, request, page.next)
    return PeopleOut(items=[PersonOut.model_validate(view) for view in page.items], next=page.next)


@router.get("/people/{key}", **allow(Permission.PERSON_READ))
def person(key: str, session: Reading) -> PersonOut:
    """One person, with how many scripts they own and keep; which ones, `/scripts?owner=` tells whoever may know."""
    return PersonOut.model_validate(get_person(session, key))


@router.put("/people/{key}", **allow(Permission.PERSON_WRITE))
def put_person(key: str, asked: PersonIn, who: Caller, desk: Desk, session: Writing, answer: Response) -> PersonOut:
    """Add a person or change what is known of one: 201 for somebody new."""
    facts = PersonFacts(key, asked.name, asked.email, asked.manager, asked.department, asked.team, asked.groups)
    answer.status_code = 201 if directory.put_person(session, desk, facts, by=who) else 200
    return PersonOut.model_validate(get_person(session, key))


@router.post("/people/import", **allow(Permission.PERSON_WRITE))
def import_people(body: Body, who: Caller, desk: Desk, session: Writing) -> ImportedOut:
    """Add or change everybody a CSV names; a bad line never sinks the good ones."""
    if len(body) > _MOST_BYTES:
        raise ContentTooLarge("people", limit=_MOST_BYTES, received=len(body))
    return ImportedOut.model_validate(directory.import_csv(session, desk, body, by=who))


@router.put("/endpoints/{endpoint_id}/accounts/{name}/person", **allow(Permission.ACCOUNT_LINK))
def link_account(
    endpoint_id: str, name: str, asked: AccountPersonIn, who: Caller, desk: Desk, session: Writing
) -> AccountPersonOut:
    """Say whose login this is: works before its first run, and gives an owner to what it ran and nobody owns."""
    scripts = directory.link_account(
        session, desk, endpoint_id=endpoint_id, account=name, person_key=asked.person, by=who
    )
    return AccountPersonOut(endpoint=endpoint_id, account=name, person=asked.person, scripts=scripts)
