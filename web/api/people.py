"""The directory, and whose login each account is."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from escrow.core.errors import ContentTooLarge
from escrow.core.permissions import Permission
from lifecycle.people import accounts, directory, merging, reconciling
from lifecycle.people.listing import PersonFacts
from lifecycle.queries import (
    ReconciliationView,
    aliases_of,
    get_person,
    get_reconciliation,
    list_people,
    list_reconciliations,
    list_unlinked,
)
from web.api.paging import Paged, link_next
from web.api.schemas.lifecycle import (
    AccountPersonIn,
    AccountPersonOut,
    ImportedOut,
    PeopleOut,
    PersonIn,
    PersonOut,
    ReasonIn,
)
from web.api.schemas.people import (
    AliasesOut,
    MergeIn,
    MergeOut,
    ReconciliationsOut,
    SharedAccountIn,
    SharedAccountOut,
    UnlinkedListOut,
)
from web.office import Desk
from web.security import App, Caller, Reading, Writing, allow, require_person
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


@router.post("/people/reconcile", **allow(Permission.PERSON_WRITE))
def reconcile(
    body: Body,
    who: Caller,
    desk: Desk,
    session: Writing,
    source: Annotated[str, Query(min_length=1, max_length=64)] = "csv",
) -> ReconciliationView:
    """Compare with a full list and follow it. Much shorter than the last: held, and nothing moves."""
    if len(body) > _MOST_BYTES:
        raise ContentTooLarge("people", limit=_MOST_BYTES, received=len(body))
    made = reconciling.reconcile(session, desk, body, source=source, by=who)
    return get_reconciliation(session, made)


@router.get("/people/reconciliations", **allow(Permission.PERSON_READ))
def reconciliations(session: Reading, paged: Paged) -> ReconciliationsOut:
    """Every comparison with a full list, the last first."""
    page = paged.of(list_reconciliations(session, limit=None))
    return ReconciliationsOut(items=page.items, next=page.next)


@router.post("/people/reconciliations/{reconciliation_id}/release", **allow(Permission.TRANSFER_RELEASE))
def release_reconciliation(
    reconciliation_id: str, asked: ReasonIn, who: Caller, desk: Desk, session: Writing
) -> ReconciliationView:
    """Say that so short a list is right; with the second person's word it is followed."""
    require_person(who)
    reconciling.release(session, desk, reconciliation_id, reason=asked.reason, by=who)
    return get_reconciliation(session, reconciliation_id)


@router.get("/people/unlinked", **allow(Permission.ACCOUNT_LINK))
def unlinked(
    app: App,
    session: Reading,
    request: Request,
    answer: Response,
    cursor: str | None = None,
    limit: int | None = None,
) -> UnlinkedListOut:
    """Logins nobody is known to be behind, with what speaks for whom; each waits for an analyst's word."""
    page = list_unlinked(session, app.cursors, cursor=cursor, limit=limit)
    link_next(answer, request, page.next)
    return UnlinkedListOut(items=page.items, next=page.next)


@router.get("/people/{key}/aliases", **allow(Permission.PERSON_READ))
def aliases(key: str, session: Reading, paged: Paged) -> AliasesOut:
    """What this person was called, from when until when."""
    get_person(session, key)
    page = paged.of(aliases_of(session, key))
    return AliasesOut(items=page.items, next=page.next)


@router.post("/people/{key}/merge", **allow(Permission.ACCOUNT_LINK))
def merge(key: str, asked: MergeIn, who: Caller, desk: Desk, session: Writing) -> MergeOut:
    """This entry is the same human as another: logins and scripts go there, history stays where it is."""
    require_person(who)
    done = merging.merge(session, desk, key, into=asked.into, reason=asked.reason, by=who)
    return MergeOut(person=key, into=asked.into, accounts=done.accounts, scripts=done.scripts)


@router.post("/people/{key}/split", **allow(Permission.ACCOUNT_LINK))
def split(key: str, asked: ReasonIn, who: Caller, desk: Desk, session: Writing) -> MergeOut:
    """They were two after all."""
    require_person(who)
    done = merging.split(session, desk, key, reason=asked.reason, by=who)
    return MergeOut(person=key, into=None, accounts=done.accounts, scripts=done.scripts)


@router.get("/people/{key}", **allow(Permission.PERSON_READ))
def person(key: str, session: Reading) -> PersonOut:
    """One person, with how many scripts they own and keep; which ones, `/scripts?owner=` tells whoever may know."""
    return PersonOut.model_validate(get_person(session, key))


@router.put("/people/{key}", **allow(Permission.PERSON_WRITE))
def put_person(key: str, asked: PersonIn, who: Caller, desk: Desk, session: Writing, answer: Response) -> PersonOut:
    """Add a person or change what is known of one: 201 for somebody new."""
    facts = PersonFacts(
        key,
        asked.name,
        asked.email,
        asked.manager,
        asked.department,
        asked.team,
        asked.groups,
        asked.user_name,
    )
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


@router.put("/endpoints/{endpoint_id}/accounts/{name}/shared", **allow(Permission.ACCOUNT_LINK))
def share_account(
    endpoint_id: str, name: str, asked: SharedAccountIn, who: Caller, desk: Desk, session: Writing
) -> SharedAccountOut:
    """This login is nobody's own: a team owns what it runs, and a person vouches for it."""
    directory.require_endpoint(session, endpoint_id)
    scripts = accounts.share(
        session, desk, endpoint_id=endpoint_id, account=name, kind=asked.kind, team=asked.team,
        sponsor_key=asked.sponsor, by=who,
    )  # fmt: skip
    return SharedAccountOut(
        endpoint=endpoint_id, account=name, kind=asked.kind, team=asked.team, sponsor=asked.sponsor, scripts=scripts
    )
