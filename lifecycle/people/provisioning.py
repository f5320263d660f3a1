"""What a change at the identity provider means here: a person, their access at once, their custody later."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import bindparam
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, or_, select

from escrow.access import grants
from escrow.core.events import Event
from escrow.core.principals import Principal
from escrow.logs import log
from lifecycle.office import Office
from lifecycle.people import directory, hr
from lifecycle.people.listing import PersonFacts
from lifecycle.people.scim_shapes import ENTERPRISE
from lifecycle.tables import PersonRow, ScimGroupRow, ScimMemberRow, ScimUserRow

_LOG = log(__name__)
_LONGEST = 256
_LIVE = select(ScimUserRow.id).where(col(ScimUserRow.deleted_at).is_(None))
_NAMED = (
    select(ScimUserRow.person_key)
    .join(ScimMemberRow, col(ScimMemberRow.member_id) == col(ScimUserRow.id))
    .join(ScimGroupRow, col(ScimGroupRow.id) == col(ScimMemberRow.group_id))
)
"""Whose logins stand in groups."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A user as it stood before a change."""

    person_key: str
    is_active: bool
    facts: PersonFacts


class Shutting:
    """The logins a transaction shuts, until they are settled all at once."""

    def __init__(self, session: Session, office: Office) -> None:
        self._session = session
        self._office = office
        self._shut: list[hr.Shut] = []

    def add(self, shut: hr.Shut) -> None:
        self._shut.append(shut)

    def settle(self) -> None:
        """Nothing waits any more: whoever was shut has no access, and their leaving is on its way."""
        shut, self._shut = self._shut, []
        if shut:
            hr.deactivated_all(self._session, self._office, shut)


class Provisioning:
    """Tells the directory what a user became, in the transaction that wrote it."""

    def __init__(self, session: Session, office: Office, *, by: Principal, shutting: Shutting | None = None) -> None:
        """Logins that are shut are left in `shutting`, where its owner settles them before the commit."""
        self._session = session
        self._office = office
        self._by = by
        self._shutting = shutting or Shutting(session, office)
        self._is_alone = shutting is None

    def seen(self, row: ScimUserRow) -> Seen:
        return Seen(row.person_key, row.is_active, self._facts(row))

    def user_changed(self, row: ScimUserRow, *, before: Seen | None) -> None:
        """A user is new or other than before: its person, its access, those it manages."""
        # 1. Whom it stands for: the key of HR once it is known.
        self._follow_key(row)
        # 2. What is known of them, when that changed.
        facts = self._facts(row)
        if before is None or before.facts != facts or before.person_key != row.person_key:
            self._shutting.settle()
            if before is not None and before.person_key != row.person_key:
                facts = self._with_groups(facts, row)
            directory.put_person(self._session, self._office, facts, by=self._by)
        # 3. Access follows `active`, now; custody follows later, or when HR says so.
        if before is None or before.is_active != row.is_active or before.person_key != row.person_key:
            self._follow_active(row)
        # 4. Somebody may have named them as manager before they were here.
        if before is None or before.person_key != row.person_key:
            self._settle_reports(row)

    def user_deleted(self, row: ScimUserRow) -> None:
        self._follow_active(row)

    def group_changed(
        self, before: str, members_before: Collection[str], name: str | None, members: Collection[str]
    ) -> None:
        """A group was renamed, emptied or filled: those it concerns stand in the group of its present name."""
        self._shutting.settle()
        moved = set(members_before) | set(members) if before != name else set(members_before) ^ set(members)
        if not moved:
            return
        rows = self._session.exec(select(ScimUserRow).where(col(ScimUserRow.id).in_(sorted(moved)))).all()
        staying = set(self._session.exec(_NAMED.where(ScimGroupRow.display_name == before)))
        people = self._locked({row.person_key for row in rows})
        # Who comes is there before who goes: a queue whose people are exchanged is never without any.
        for row in sorted(rows, key=lambda row: row.id not in members):
            person = people.get(row.person_key)
            if person is None:
                continue
            groups = set(person.groups)
            # Two groups may have one name, and two logins one person.
            if row.id in members_before and person.key not in staying:
                groups.discard(before)
            if row.id in members and name:
                groups.add(name)
            if groups != set(person.groups):
                facts = PersonFacts(person.key, groups=sorted(groups))
                directory.put_person(self._session, self._office, facts, by=self._by)

    # --- parts ----------------------------------------------------------------------------------------------

    def _locked(self, keys: Collection[str]) -> Mapping[str, PersonRow]:
        """These people as they stand, ours until the transaction ends: another group may be taking them in."""
        self._session.flush()
        found = select(PersonRow).where(col(PersonRow.key).in_(sorted(keys))).order_by(col(PersonRow.key))
        fresh = found.with_for_update().execution_options(populate_existing=True)
        return {person.key: person for person in self._session.exec(fresh)}

    def _follow_key(self, row: ScimUserRow) -> None:
        key = row.external_id or row.person_key
        if key != row.person_key and row.deleted_at is None:
            self._shutting.settle()
            former, row.person_key = row.person_key, key
            self._session.add(row)
            self._session.flush()
            if self._session.get(PersonRow, former) is None:
                return
            if former == f"scim-{row.id}":
                # It was a name of our own making until the real one came.
                directory.cut_access(self._session, self._office, former, cause=f"is {key} now", by=self._by)
            elif self._session.exec(_LIVE.where(ScimUserRow.person_key == former)).first() is None:
                # Nobody shuts that one's login any more: it is shut now, and what is theirs goes by the grace.
                self._shutting.add(hr.Shut(former, f"{row.id}:{row.revision}:{former}", self._by))
                self._shutting.settle()

    def _with_groups(self, facts: PersonFacts, row: ScimUserRow) -> PersonFacts:
        """Whoever gets another key stays in the groups their login is in."""
        person = self._session.get(PersonRow, facts.key)
        names = self._session.exec(
            select(ScimGroupRow.display_name)
            .join(ScimMemberRow, col(ScimMemberRow.group_id) == col(ScimGroupRow.id))
            .where(ScimMemberRow.member_id == row.id)
        )
        return replace(facts, groups=sorted({*names, *(() if person is None else person.groups)}))

    def _follow_active(self, row: ScimUserRow) -> None:
        name = f"{row.id}:{row.revision}"
        if not row.is_active:
            self._shutting.add(hr.Shut(row.person_key, name, self._by))
            if self._is_alone:
                self._shutting.settle()
            return
        self._shutting.settle()
        if grants.is_disabled(self._session, row.person_key) or hr.is_shut_meanwhile(self._session, row.person_key):
            hr.reactivated(self._session, self._office, row.person_key, event_id=name, by=self._by)

    def _settle_reports(self, row: ScimUserRow) -> None:
        named = [one for one in (row.id, row.external_id, row.user_name) if one]
        waiting = self._session.exec(
            select(ScimUserRow).where(col(ScimUserRow.manager_ref).in_(named), col(ScimUserRow.deleted_at).is_(None))
        ).all()
        if waiting:
            self._shutting.settle()
        for report in waiting:
            if report.person_key != row.person_key:
                facts = PersonFacts(report.person_key, manager_key=row.person_key)
                directory.put_person(self._session, self._office, facts, by=self._by)

    def _facts(self, row: ScimUserRow) -> PersonFacts:
        document, enterprise = row.document, row.document.get(ENTERPRISE) or {}
        return PersonFacts(
            row.person_key,
            name=_short(_name(document)) or None,
            email=_short(_email(document)),
            manager_key=self._manager(row),
            department=_short(enterprise.get("department")),
            user_name=_short(document.get("userName")),
        )

    def _manager(self, row: ScimUserRow) -> str | None:
        """The manager's key; "" for nobody; None, which changes nothing, for somebody who is not here yet."""
        named = row.manager_ref
        if named is None:
            return ""
        names = (
            col(ScimUserRow.id) == named,
            col(ScimUserRow.external_id) == named,
            col(ScimUserRow.user_name) == named.casefold(),
        )
        found = self._session.exec(
            select(ScimUserRow.person_key).where(or_(*names), col(ScimUserRow.deleted_at).is_(None))
        ).first()
        if found is None and self._session.get(PersonRow, named) is not None:
            found = named
        return None if found == row.person_key else found


@dataclass(frozen=True, slots=True)
class Standing:
    """What a request for `active` left behind, read after its commit."""

    person_key: str
    asked: bool
    stored: bool
    is_shut_out: bool

    @property
    def took(self) -> bool:
        return self.stored == self.asked and (self.asked or self.is_shut_out)

    @property
    def is_agreed(self) -> bool:
        """Do the provider's record and the vault's doors say the same?"""
        return self.took and self.asked != self.is_shut_out


_STANDING = sql_select(
    col(ScimUserRow.person_key), col(ScimUserRow.is_active), grants.shuts_out(col(ScimUserRow.person_key))
).where(col(ScimUserRow.id) == bindparam("id"))
"""Made once: it is asked after every change of a login."""


def read_back(session: Session, user_id: str, *, asked: bool) -> Standing | None:
    """What stands now; None for a user who is not there.

    A provider that is told 200 and whose leaver still gets in is the worst answer of all.
    """
    row = session.connection().execute(_STANDING, {"id": user_id}).first()
    return None if row is None else Standing(row[0], asked, bool(row[1]), bool(row[2]))


def raise_alarm(session: Session, office: Office, standing: Standing, *, by: Principal) -> None:
    """The provider says one thing and the doors another: on record, and in the log."""
    details = {"asked": standing.asked, "stored": standing.stored, "shut_out": standing.is_shut_out}
    subject = f"person:{standing.person_key}"
    office.audit.append(session, Event.DIRECTORY_MISMATCHED, by=by, subject=subject, details=dict(details))
    _LOG.error("directory.mismatched", **details)


def _name(document: dict[str, Any]) -> str:
    name = document.get("name") or {}
    parts = " ".join(one for one in (name.get("givenName"), name.get("familyName")) if one)
    return document.get("displayName") or name.get("formatted") or parts or document.get("userName") or ""


def _email(document: dict[str, Any]) -> str:
    """The primary address, else the one for work, else the first."""
    found = [one for one in document.get("emails") or () if one.get("value")]
    best = sorted(found, key=lambda one: (not one.get("primary"), one.get("type") != "work"))
    return str(best[0]["value"]) if best else ""


def _short(text: Any) -> str:
    """As the directory keeps texts: one line of bounded length."""
    return "".join(letter for letter in str(text or "") if letter.isprintable())[:_LONGEST]
