"""Reading who answers for what: people, ownership, transfers, offers and adoptions, as frozen views."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, func, or_, tuple_
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from escrow.core.errors import NotFound
from escrow.db.paging import Cursors, Page, clamp, page_of
from escrow.identity.tables import EndpointRow
from escrow.intake.tables import RunRow, ScriptRow
from lifecycle.states import IS_OVER
from lifecycle.tables import (
    AccountEvidenceRow,
    AccountRow,
    AdoptionRow,
    AdoptionVerdictRow,
    CustodyRow,
    HrEventRow,
    OfferRow,
    OwnershipRow,
    PersonAliasRow,
    PersonRow,
    ReconciliationReleaseRow,
    ReconciliationRow,
    TransferItemRow,
    TransferPersonRow,
    TransferReleaseRow,
    TransferRow,
)

_ANSWERING = ("owner", "co-owner", "custodian")
_COUNTED = ("planned", "applied", "conflict", "skipped")


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person in the directory, and how many scripts they own or keep for others."""

    key: str
    name: str
    email: str | None
    manager: str | None
    department: str | None
    team: str | None
    groups: Sequence[str]
    is_active: bool
    is_demonstration: bool
    owned: int
    in_custody: int


@dataclass(frozen=True, slots=True)
class AccountView:
    """A login and whose it is said to be."""

    endpoint: str
    name: str
    linked_by: str | None
    linked_at: datetime | None


@dataclass(frozen=True, slots=True)
class LoginView:
    """A login that runs scripts and is nobody's yet; `perhaps` is the person whose key is the same, if there is one."""

    endpoint: str
    endpoint_name: str
    name: str
    scripts: int
    runs: int
    last_seen: datetime
    perhaps: str | None


@dataclass(frozen=True, slots=True)
class OwnershipView:
    """Who answered for a script, from when until when, and why."""

    script: str
    kind: str
    key: str
    name: str
    role: str
    valid_from: datetime
    valid_to: datetime | None
    cause: str
    transfer: str | None


@dataclass(frozen=True, slots=True)
class OfferView:
    """A script offered to somebody."""

    id: str
    script: str
    script_name: str
    person: str
    person_name: str
    score: int
    reasons: Sequence[str]
    state: str
    transfer: str | None
    made_at: datetime
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class VerdictView:
    """One person's word on an adoption."""

    person: str
    need: str
    verdict: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class AdoptionView:
    """A request to take a script over, and the words it has and still needs."""

    id: str
    script: str
    script_name: str
    person: str
    person_name: str
    reason: str
    state: str
    needs: Sequence[str]
    verdicts: Sequence[VerdictView]
    requested_at: datetime
    finished_at: datetime | None
    package_version: int | None
    package_digest: str | None
    package_commit: str | None

    @property
    def waits_for(self) -> Sequence[str]:
        """The words that are still missing."""
        said = {verdict.need for verdict in self.verdicts}
        return [need for need in self.needs if need not in said] if self.state == "requested" else []


@dataclass(frozen=True, slots=True)
class TransferItemView:
    """One script of a transfer."""

    script: str
    script_name: str
    from_person: str
    from_role: str
    custodian_kind: str
    custodian_key: str
    custodian_name: str
    custodian_why: str
    offers: Sequence[Mapping[str, Any]]
    state: str
    reason: str | None
    undone: str | None


@dataclass(frozen=True, slots=True)
class ReleaseView:
    person: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class TransferView:
    """A hand-over with its counts; planned, applied, conflict and skipped sum to population."""

    id: str
    state: str
    people: Sequence[str]
    reason: str
    plan_hash: str
    event: str | None
    created_by: str
    created_at: datetime
    applied_at: datetime | None
    undone_at: datetime | None
    counts: Mapping[str, int]
    releases: Sequence[ReleaseView]
    items: Sequence[TransferItemView]


@dataclass(frozen=True, slots=True)
class HrEventView:
    """An event of HR and what became of it."""

    id: str
    source: str
    type: str
    person: str
    effective_at: datetime
    occurred_at: datetime
    state: str
    transfer: str | None


@dataclass(frozen=True, slots=True)
class ReconciliationView:
    """A comparison of the directory with a full list."""

    id: str
    source: str
    state: str
    population: int
    previous: int | None
    counts: Mapping[str, int]
    releases: Sequence[str]
    created_by: str
    created_at: datetime
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class UnlinkedView:
    """A login nobody is known to be behind, and what speaks for whom so far."""

    endpoint: str
    endpoint_name: str
    account: str
    scripts: int
    last_seen: datetime
    primary_user: str | None
    evidence: Sequence[Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class AliasView:
    """What a person was called, from when until when."""

    kind: str
    value: str
    valid_from: datetime
    valid_to: datetime | None


# --- people ------------------------------------------------------------------------------------------------


def people_by_account(session: Session, pairs: Sequence[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Whose login each (endpoint, account) is, as far as that is known."""
    if not pairs:
        return {}
    rows = session.exec(
        select(AccountRow.endpoint_id, AccountRow.name, AccountRow.person_key).where(
            tuple_(col(AccountRow.endpoint_id), col(AccountRow.name)).in_(sorted(set(pairs))),
            col(AccountRow.person_key).is_not(None),
        )
    ).all()
    return {(endpoint, name): person for endpoint, name, person in rows if person is not None}


def list_people(
    session: Session,
    cursors: Cursors,
    *,
    q: str | None = None,
    is_active: bool | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> Page[PersonView]:
    """People by name; `q` is looked for in key, name, department and team."""
    query = select(PersonRow).order_by(col(PersonRow.name), col(PersonRow.key))
    for word in (q or "").split()[:8]:
        like = f"%{_escaped(word.lower())}%"
        columns = (PersonRow.key, PersonRow.name, PersonRow.department, PersonRow.team)
        query = query.where(or_(*(func.lower(column).like(like, escape="\\") for column in columns)))
    if is_active is not None:
        query = query.where(col(PersonRow.is_active) == is_active)
    if cursor is not None:
        name, key = cursors.decode(cursor)
        after = and_(col(PersonRow.name) == name, col(PersonRow.key) > key)
        query = query.where(or_(col(PersonRow.name) > name, after))
    length = clamp(limit)
    rows = session.exec(query.limit(length + 1)).all()
    page = page_of(rows, length, cursors, lambda row: [row.name, row.key])
    counts = _counts(session, [row.key for row in page.items])
    return page.map(lambda row: _person(row, counts))


def get_person(session: Session, key: str) -> PersonView:
    """One person; raises NotFound(person_unknown)."""
    row = session.get(PersonRow, key)
    if row is None:
        raise NotFound(f"person {key[:80]}: the directory has none; check the key", code="person_unknown")
    return _person(row, _counts(session, [key]))


def find_person(session: Session, key: str) -> PersonView | None:
    row = session.get(PersonRow, key)
    return None if row is None else _person(row, _counts(session, [key]))


def accounts_of(session: Session, person_key: str) -> list[AccountView]:
    rows = session.exec(
        select(AccountRow)
        .where(AccountRow.person_key == person_key)
        .order_by(col(AccountRow.endpoint_id), col(AccountRow.name))
    )
    return [AccountView(row.endpoint_id, row.name, row.linked_by, row.linked_at) for row in rows]


def list_unlinked_logins(
    session: Session, cursors: Cursors, *, cursor: str | None = None, limit: int | None = None
) -> Page[LoginView]:
    """Logins whose scripts nobody owns because they are linked to no person, by machine and name; in two queries."""
    logins = _unlinked().subquery()
    place = tuple_(logins.c.endpoint_id, logins.c.account)
    query: Any = (
        sql_select(*logins.c, col(EndpointRow.name), col(PersonRow.key))
        .join(EndpointRow, col(EndpointRow.id) == logins.c.endpoint_id, isouter=True)
        .join(PersonRow, and_(col(PersonRow.key) == logins.c.account, col(PersonRow.is_active)), isouter=True)
        .order_by(logins.c.endpoint_id, logins.c.account)
    )
    if cursor is not None:
        endpoint_id, account = cursors.decode(cursor)
        query = query.where(place > tuple_(str(endpoint_id), str(account)))
    length = clamp(limit)
    rows = session.execute(query.limit(length + 1)).all()
    page = page_of(rows, length, cursors, lambda row: [row[0], row[1]])
    return page.map(lambda row: LoginView(row[0], row[5] or row[0], row[1], row[2], int(row[3]), row[4], row[6]))


def count_unlinked_logins(session: Session) -> int:
    """How many logins run scripts and are nobody's."""
    return int(session.execute(select(func.count()).select_from(_unlinked().subquery())).scalar_one())


def hr_events_of(session: Session, person_key: str) -> list[HrEventView]:
    """Every event of one person, the last that occurred first."""
    rows = session.exec(
        select(HrEventRow).where(HrEventRow.person_key == person_key).order_by(col(HrEventRow.occurred_at).desc())
    )
    return [
        HrEventView(
            row.id,
            row.source,
            row.type,
            row.person_key,
            row.effective_at,
            row.occurred_at,
            row.state,
            row.transfer_id,
        )
        for row in rows
    ]


def find_event(session: Session, event_id: str) -> HrEventView:
    """The last received event of this id, whatever its source; raises NotFound."""
    query = select(HrEventRow).where(HrEventRow.id == event_id).order_by(col(HrEventRow.received_at).desc())
    row = session.exec(query).first()
    if row is None:
        raise NotFound(f"event {event_id[:80]}: HR sent none of this id; check it")
    return HrEventView(
        row.id, row.source, row.type, row.person_key, row.effective_at, row.occurred_at, row.state, row.transfer_id
    )


def list_reconciliations(session: Session, *, limit: int = 50) -> list[ReconciliationView]:
    """The last comparisons with a full list, the newest first."""
    rows = session.exec(
        select(ReconciliationRow)
        .order_by(col(ReconciliationRow.created_at).desc(), col(ReconciliationRow.id))
        .limit(limit)
    ).all()
    return [_reconciliation(session, row) for row in rows]


def get_reconciliation(session: Session, reconciliation_id: str) -> ReconciliationView:
    row = session.get(ReconciliationRow, reconciliation_id)
    if row is None:
        raise NotFound(f"reconciliation {reconciliation_id[:80]}: there is none; check the id")
    return _reconciliation(session, row)


def list_unlinked(
    session: Session, cursors: Cursors, *, cursor: str | None = None, limit: int | None = None
) -> Page[UnlinkedView]:
    """Logins with scripts and nobody known behind them, the last seen first: each waits for somebody's word."""
    linked = and_(
        col(AccountRow.endpoint_id) == col(ScriptRow.endpoint_id), col(AccountRow.name) == col(ScriptRow.account)
    )
    last, count = func.max(col(ScriptRow.last_seen_at)).label("last"), func.count().label("scripts")
    logins = (
        select(col(ScriptRow.endpoint_id).label("endpoint_id"), col(ScriptRow.account).label("account"), count, last)
        .join(AccountRow, linked, isouter=True)
        .where(ScriptRow.origin == "own", col(AccountRow.person_key).is_(None), col(AccountRow.team).is_(None))
        .group_by(col(ScriptRow.endpoint_id), col(ScriptRow.account))
    ).subquery()
    query = sql_select(logins, col(EndpointRow.name), col(EndpointRow.primary_user)).join(
        EndpointRow, col(EndpointRow.id) == logins.c.endpoint_id, isouter=True
    )
    if cursor is not None:
        endpoint, account = cursors.decode(cursor)
        place = tuple_(logins.c.endpoint_id, logins.c.account)
        query = query.where(place > tuple_(str(endpoint), str(account)))
    length = clamp(limit)
    rows = session.execute(query.order_by(logins.c.endpoint_id, logins.c.account).limit(length + 1)).all()
    page = page_of(rows, length, cursors, lambda row: [row[0], row[1]])
    evidence = _evidence(session, [(row[0], row[1]) for row in page.items])
    return page.map(
        lambda row: UnlinkedView(
            row[0], row[4] or row[0], row[1], int(row[2]), row[3], row[5], evidence.get((row[0], row[1]), [])
        )
    )


def aliases_of(session: Session, person_key: str) -> list[AliasView]:
    rows = session.exec(
        select(PersonAliasRow)
        .where(PersonAliasRow.person_key == person_key)
        .order_by(col(PersonAliasRow.valid_from), col(PersonAliasRow.kind))
    )
    return [AliasView(row.kind, row.value, row.valid_from, row.valid_to) for row in rows]


def _reconciliation(session: Session, row: ReconciliationRow) -> ReconciliationView:
    said = select(ReconciliationReleaseRow.person_key).where(ReconciliationReleaseRow.reconciliation_id == row.id)
    return ReconciliationView(
        row.id,
        row.source,
        row.state,
        row.population,
        row.previous,
        row.counts,
        sorted(session.exec(said)),
        row.created_by,
        row.created_at,
        row.finished_at,
    )


def _evidence(session: Session, logins: Sequence[tuple[str, str]]) -> dict[tuple[str, str], list[dict[str, str]]]:
    found: dict[tuple[str, str], list[dict[str, str]]] = {}
    if logins:
        place = tuple_(col(AccountEvidenceRow.endpoint_id), col(AccountEvidenceRow.account))
        rows = session.exec(select(AccountEvidenceRow).where(place.in_(sorted(set(logins)))))
        for row in rows:
            found.setdefault((row.endpoint_id, row.account), []).append({"kind": row.kind, "person": row.person_key})
    return found


# --- ownership ---------------------------------------------------------------------------------------------


def ownership_of(session: Session, script_id: str) -> list[OwnershipView]:
    """Every row of one script, oldest first."""
    return _ownership(session, OwnershipRow.script_id == script_id)


def roles_of_person(session: Session, person_key: str) -> list[OwnershipView]:
    """Every row in which one person stands, oldest first."""
    return _ownership(session, and_(_is(OwnershipRow.principal_key, person_key), _is_person()))


def scripts_and_runs(session: Session, person_key: str) -> tuple[int, int]:
    """(scripts, runs) under the logins of one person."""
    logins = select(AccountRow.endpoint_id, AccountRow.name).where(AccountRow.person_key == person_key)
    scripts = select(func.count()).select_from(ScriptRow)
    runs = select(func.count()).select_from(RunRow)
    here, there = (tuple_(col(row.endpoint_id), col(row.account)).in_(logins) for row in (ScriptRow, RunRow))
    return session.exec(scripts.where(here)).one(), session.exec(runs.where(there)).one()


def count_orphans_without_custodian(session: Session) -> int:
    """Scripts that were owned once and for which nobody active answers now; there should be none, ever.

    Somebody whose login was shut, and of whom HR has said nothing yet, answers until the grace is over: access is cut
    at once, custody is not moved on a login's word alone.
    """
    in_grace = select(HrEventRow.person_key).where(
        HrEventRow.state == "scheduled", HrEventRow.type == "leaver.scheduled"
    )
    answering = (
        select(OwnershipRow.script_id)
        .join(PersonRow, col(PersonRow.key) == col(OwnershipRow.principal_key), isouter=True)
        .where(col(OwnershipRow.valid_to).is_(None), col(OwnershipRow.role).in_(_ANSWERING))
        .where(
            or_(
                and_(_is_person(), or_(col(PersonRow.is_active), col(PersonRow.key).in_(in_grace))),
                _is_staffed(session),
            )
        )
    )
    over = select(CustodyRow.script_id).where(col(CustodyRow.state).in_([state.value for state in IS_OVER]))
    orphans = select(func.count(func.distinct(OwnershipRow.script_id))).where(
        col(OwnershipRow.script_id).not_in(answering), col(OwnershipRow.script_id).not_in(over)
    )
    return session.exec(orphans).one()


# --- offers and adoptions ----------------------------------------------------------------------------------


def offers_of(session: Session, script_id: str) -> list[OfferView]:
    return _offers(session, OfferRow.script_id == script_id)


def offers_to(session: Session, person_key: str) -> list[OfferView]:
    return _offers(session, OfferRow.person_key == person_key)


def get_offer(session: Session, offer_id: str) -> OfferView:
    found = _offers(session, OfferRow.id == offer_id)
    if not found:
        raise NotFound(f"offer {offer_id}: there is none; check the id")
    return found[0]


def adoptions_of(session: Session, script_id: str) -> list[AdoptionView]:
    return _adoptions(session, AdoptionRow.script_id == script_id)


def adoptions_by(session: Session, person_key: str) -> list[AdoptionView]:
    return _adoptions(session, AdoptionRow.person_key == person_key)


def open_adoptions(session: Session, visible: Select[Any] | None) -> list[AdoptionView]:
    """Requests that wait for somebody's word, on scripts that may be seen."""
    waiting = col(AdoptionRow.state) == "requested"
    return _adoptions(session, waiting if visible is None else and_(waiting, col(AdoptionRow.script_id).in_(visible)))


def decided_adoptions(session: Session, visible: Select[Any] | None, *, limit: int) -> list[AdoptionView]:
    """The last requests that were decided, on scripts that may be seen."""
    newest = (
        select(AdoptionRow.id)
        .where(col(AdoptionRow.finished_at).is_not(None))
        .order_by(col(AdoptionRow.finished_at).desc(), col(AdoptionRow.id))
        .limit(limit)
    )
    if visible is not None:
        newest = newest.where(col(AdoptionRow.script_id).in_(visible))
    return _adoptions(session, col(AdoptionRow.id).in_(select(newest.subquery().c.id)))


def find_adoption(session: Session, adoption_id: str) -> AdoptionView | None:
    return next(iter(_adoptions(session, AdoptionRow.id == adoption_id)), None)


# --- transfers ---------------------------------------------------------------------------------------------


def list_transfers(
    session: Session,
    cursors: Cursors,
    *,
    state: str | None = None,
    person: str | None = None,
    visible: Select[Any] | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> Page[TransferView]:
    """Transfers without their items, the newest first; `visible` keeps those with a script of it."""
    query = select(TransferRow).order_by(col(TransferRow.created_at).desc(), col(TransferRow.id))
    if state is not None:
        query = query.where(TransferRow.state == state)
    if person is not None:
        theirs = select(TransferPersonRow.transfer_id).where(TransferPersonRow.person_key == person)
        query = query.where(col(TransferRow.id).in_(theirs))
    if visible is not None:
        seen = select(TransferItemRow.transfer_id).where(col(TransferItemRow.script_id).in_(visible))
        query = query.where(col(TransferRow.id).in_(seen))
    if cursor is not None:
        at, transfer_id = cursors.decode(cursor)
        when = datetime.fromisoformat(str(at))
        same = and_(col(TransferRow.created_at) == when, col(TransferRow.id) > transfer_id)
        query = query.where(or_(col(TransferRow.created_at) < when, same))
    length = clamp(limit)
    rows = session.exec(query.limit(length + 1)).all()
    page = page_of(rows, length, cursors, lambda row: [row.created_at.isoformat(), row.id])
    return Page(_transfers(session, page.items, {}), page.next)


def get_transfer(session: Session, transfer_id: str, *, visible: Select[Any] | None = None) -> TransferView:
    """One transfer with its items, those of scripts that may be seen; raises NotFound."""
    row = session.get(TransferRow, transfer_id)
    items = [] if row is None else _items(session, transfer_id, visible)
    if row is None or (visible is not None and not items):
        raise NotFound(f"transfer {transfer_id}: there is none here that you may see; check the id")
    return _transfers(session, [row], {transfer_id: items})[0]


def _unlinked() -> Any:
    is_linked = and_(
        col(AccountRow.endpoint_id) == col(ScriptRow.endpoint_id), col(AccountRow.name) == col(ScriptRow.account)
    )
    return (
        sql_select(
            col(ScriptRow.endpoint_id),
            col(ScriptRow.account),
            func.count().label("scripts"),
            func.sum(ScriptRow.runs).label("runs"),
            func.max(ScriptRow.last_seen_at).label("last_seen"),
        )
        .join(AccountRow, is_linked, isouter=True)
        .where(col(ScriptRow.origin) == "own", col(AccountRow.person_key).is_(None))
        .group_by(col(ScriptRow.endpoint_id), col(ScriptRow.account))
    )


# --- how rows become views -----------------------------------------------------------------------------------


def _person(row: PersonRow, counts: Mapping[tuple[str, str], int]) -> PersonView:
    return PersonView(
        row.key,
        row.name,
        row.email,
        row.manager_key,
        row.department,
        row.team,
        tuple(row.groups),
        row.is_active,
        row.is_demonstration,
        counts.get((row.key, "owner"), 0),
        counts.get((row.key, "custodian"), 0),
    )


def _counts(session: Session, keys: Sequence[str]) -> dict[tuple[str, str], int]:
    rows = session.exec(
        select(OwnershipRow.principal_key, OwnershipRow.role, func.count())
        .where(col(OwnershipRow.principal_key).in_(keys), _is_person(), col(OwnershipRow.valid_to).is_(None))
        .group_by(col(OwnershipRow.principal_key), col(OwnershipRow.role))
    ).all()
    return {(key, role): int(count) for key, role, count in rows}


def _ownership(session: Session, wanted: Any) -> list[OwnershipView]:
    rows = session.exec(
        select(OwnershipRow, PersonRow.name)
        .join(PersonRow, and_(col(PersonRow.key) == col(OwnershipRow.principal_key), _is_person()), isouter=True)
        .where(wanted)
        .order_by(col(OwnershipRow.valid_from), col(OwnershipRow.role), col(OwnershipRow.id))
    ).all()
    return [
        OwnershipView(
            row.script_id,
            row.principal_kind,
            row.principal_key,
            name or row.principal_key,
            row.role,
            row.valid_from,
            row.valid_to,
            row.cause,
            row.transfer_id,
        )
        for row, name in rows
    ]


def _offers(session: Session, wanted: Any) -> list[OfferView]:
    rows = session.exec(
        select(OfferRow, ScriptRow.name, PersonRow.name)
        .join(ScriptRow, col(ScriptRow.id) == col(OfferRow.script_id))
        .join(PersonRow, col(PersonRow.key) == col(OfferRow.person_key), isouter=True)
        .where(wanted)
        .order_by(col(OfferRow.made_at).desc(), col(OfferRow.score).desc(), col(OfferRow.id))
    ).all()
    return [
        OfferView(
            row.id,
            row.script_id,
            script,
            row.person_key,
            person or row.person_key,
            row.score,
            tuple(row.reasons),
            row.state,
            row.transfer_id,
            row.made_at,
            row.answered_at,
        )
        for row, script, person in rows
    ]


def _adoptions(session: Session, wanted: Any) -> list[AdoptionView]:
    rows = session.exec(
        select(AdoptionRow, ScriptRow.name, PersonRow.name)
        .join(ScriptRow, col(ScriptRow.id) == col(AdoptionRow.script_id))
        .join(PersonRow, col(PersonRow.key) == col(AdoptionRow.person_key), isouter=True)
        .where(wanted)
        .order_by(col(AdoptionRow.requested_at).desc(), col(AdoptionRow.id))
    ).all()
    verdicts = _verdicts(session, [row.id for row, _, _ in rows])
    return [_adoption(row, script, person, verdicts.get(row.id, [])) for row, script, person in rows]


def _adoption(row: AdoptionRow, script: str, person: str | None, verdicts: Sequence[VerdictView]) -> AdoptionView:
    return AdoptionView(
        row.id,
        row.script_id,
        script,
        row.person_key,
        person or row.person_key,
        row.reason,
        row.state,
        tuple(row.needs),
        verdicts,
        row.requested_at,
        row.finished_at,
        row.package_version,
        row.package_digest,
        row.package_commit,
    )


def _verdicts(session: Session, adoption_ids: Sequence[str]) -> dict[str, list[VerdictView]]:
    rows = session.exec(
        select(AdoptionVerdictRow)
        .where(col(AdoptionVerdictRow.adoption_id).in_(adoption_ids))
        .order_by(col(AdoptionVerdictRow.at))
    )
    found: dict[str, list[VerdictView]] = {}
    for row in rows:
        view = VerdictView(row.person_key, row.need, row.verdict, row.reason, row.at)
        found.setdefault(row.adoption_id, []).append(view)
    return found


def _items(session: Session, transfer_id: str, visible: Select[Any] | None) -> list[TransferItemView]:
    query = (
        select(TransferItemRow, ScriptRow.name, PersonRow.name)
        .join(ScriptRow, col(ScriptRow.id) == col(TransferItemRow.script_id))
        .join(PersonRow, col(PersonRow.key) == col(TransferItemRow.custodian_key), isouter=True)
        .where(TransferItemRow.transfer_id == transfer_id)
        .order_by(col(ScriptRow.name), col(TransferItemRow.script_id))
    )
    if visible is not None:
        query = query.where(col(TransferItemRow.script_id).in_(visible))
    return [
        TransferItemView(
            row.script_id,
            script,
            row.from_person,
            row.from_role,
            row.custodian_kind,
            row.custodian_key,
            custodian or row.custodian_key,
            row.custodian_why,
            tuple(row.offers),
            row.state,
            row.reason,
            row.undone,
        )
        for row, script, custodian in session.exec(query).all()
    ]


def _transfers(
    session: Session, rows: Sequence[TransferRow], items: Mapping[str, Sequence[TransferItemView]]
) -> list[TransferView]:
    ids = [row.id for row in rows]
    people, releases, counts = _people_of(session, ids), _releases_of(session, ids), _item_counts(session, ids)
    return [
        TransferView(
            row.id,
            row.state,
            people.get(row.id, []),
            row.reason,
            row.plan_hash,
            row.event_id,
            row.created_by,
            row.created_at,
            row.applied_at,
            row.undone_at,
            _counted(counts, row.id),
            releases.get(row.id, []),
            items.get(row.id, ()),
        )
        for row in rows
    ]


def _counted(counts: Mapping[tuple[str, str], int], transfer_id: str) -> dict[str, int]:
    found = {state: counts.get((transfer_id, state), 0) for state in _COUNTED}
    return {"population": sum(found.values()), **found}


def _item_counts(session: Session, ids: Sequence[str]) -> dict[tuple[str, str], int]:
    rows = session.exec(
        select(TransferItemRow.transfer_id, TransferItemRow.state, func.count())
        .where(col(TransferItemRow.transfer_id).in_(ids))
        .group_by(col(TransferItemRow.transfer_id), col(TransferItemRow.state))
    ).all()
    return {(transfer_id, state): int(count) for transfer_id, state, count in rows}


def _people_of(session: Session, ids: Sequence[str]) -> dict[str, list[str]]:
    rows = session.exec(
        select(TransferPersonRow)
        .where(col(TransferPersonRow.transfer_id).in_(ids))
        .order_by(col(TransferPersonRow.person_key))
    )
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(row.transfer_id, []).append(row.person_key)
    return found


def _releases_of(session: Session, ids: Sequence[str]) -> dict[str, list[ReleaseView]]:
    rows = session.exec(
        select(TransferReleaseRow)
        .where(col(TransferReleaseRow.transfer_id).in_(ids))
        .order_by(col(TransferReleaseRow.at))
    )
    found: dict[str, list[ReleaseView]] = {}
    for row in rows:
        found.setdefault(row.transfer_id, []).append(ReleaseView(row.person_key, row.reason, row.at))
    return found


def _is_person() -> Any:
    return _is(OwnershipRow.principal_kind, "person")


def _is_staffed(session: Session) -> Any:
    """Is a row's queue or team one with somebody active in it?"""
    rows = session.exec(
        select(OwnershipRow.principal_kind, OwnershipRow.principal_key)
        .where(OwnershipRow.principal_kind != "person", col(OwnershipRow.valid_to).is_(None))
        .distinct()
    ).all()
    if not rows:
        return col(OwnershipRow.id).is_(None)
    active = session.exec(select(PersonRow).where(col(PersonRow.is_active))).all()
    staffed = {("queue", group) for person in active for group in person.groups}
    staffed |= {("team", person.team) for person in active if person.team}
    places = tuple_(col(OwnershipRow.principal_kind), col(OwnershipRow.principal_key))
    return places.in_(sorted({*rows} & staffed))


def _is(column: Any, value: str) -> Any:
    return column == value


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
