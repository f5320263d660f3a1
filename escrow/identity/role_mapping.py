"""Which role here a role or group at the issuer stands for: a table in versions, each agreed to by a second person.

Without a table our own names count and no others. With one it alone counts: what it does not list gives nothing.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, update
from sqlmodel import Session, col, func, select

from escrow.audit.log import AuditLog
from escrow.core.canonical import Json
from escrow.core.clock import Clock
from escrow.core.errors import NotFound, NotPermitted, RequestRefused, WrongState
from escrow.core.events import Event
from escrow.core.principals import Principal, Role
from escrow.identity.sessions import Sessions
from escrow.identity.tables import RoleMappingRow, SeenClaimsRow

PROPOSED, ACTIVE, SUPERSEDED, REJECTED = "proposed", "active", "superseded", "rejected"
CLAIMS = ("roles", "groups")
MOST_ENTRIES = 500
_MOST_SEEN = 5000
_PRIVILEGED = (Role.ADMIN,)

Seen = Mapping[str, Sequence[str]]
"""What an issuer said of somebody: claim to values."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One value of one claim, and the role it gives."""

    claim: str
    value: str
    role: Role


@dataclass(frozen=True, slots=True)
class MappingView:
    """One version of the table."""

    version: int
    state: str
    entries: Sequence[Entry]
    reason: str
    proposed_by: str
    proposed_at: datetime
    decided_by: str | None
    decision_reason: str | None
    decided_at: datetime | None


@dataclass(frozen=True, slots=True)
class Change:
    """Somebody whose roles a version would change, from what the issuer last said of them."""

    person: str
    gains: Sequence[Role]
    loses: Sequence[Role]
    seen_at: datetime


def roles_by(entries: Sequence[Entry] | None, seen: Seen) -> frozenset[Role]:
    """The roles a table gives for what was said; None is no table. Pure."""
    if entries is None:
        own = {role.value: role for role in Role if not role.is_for_machines}
        return frozenset(own[value] for value in seen.get("roles", ()) if value in own)
    said = {(claim, value) for claim, values in seen.items() for value in values}
    return frozenset(entry.role for entry in entries if (entry.claim, entry.value) in said)


def last_roles(session: Session, person_key: str, *, since: datetime) -> frozenset[Role] | None:
    """The roles somebody has by the table in force and what the issuer last said of them; None where it never did.

    What it said before `since` gives none: a role may be taken without anybody telling us.
    """
    row = session.get(SeenClaimsRow, person_key)
    if row is None:
        return None
    return roles_by(active_entries(session), row.claims) if row.seen_at >= since else frozenset()


class RoleMapping:
    """Keeps the table, and says what a version would change."""

    def __init__(self, clock: Clock, audit: AuditLog, sessions: Sessions) -> None:
        self._clock = clock
        self._audit = audit
        self._sessions = sessions

    def roles_of(self, session: Session, seen: Seen) -> frozenset[Role]:
        """The roles somebody has by the table in force."""
        return roles_by(active_entries(session), seen)

    def remember(self, session: Session, person_key: str, seen: Seen) -> None:
        """Keep what the issuer last said of somebody, so that a change can be looked at before it is made."""
        claims = {claim: sorted(set(seen.get(claim, ()))) for claim in CLAIMS}
        row = session.get(SeenClaimsRow, person_key) or SeenClaimsRow(person_key=person_key, seen_at=self._clock.now())
        row.claims, row.seen_at = claims, self._clock.now()
        session.add(row)
        session.flush()

    def forget(self, session: Session, person_key: str) -> None:
        """Keep nothing any more of what the issuer said of somebody."""
        session.exec(delete(SeenClaimsRow).where(col(SeenClaimsRow.person_key) == person_key))

    def propose(self, session: Session, entries: Sequence[Entry], *, reason: str, by: Principal) -> int:
        """Put a whole new table forward; its version. Nothing changes before a second person agrees."""
        person = _person(by)
        _check(entries)
        if session.exec(select(RoleMappingRow.version).where(RoleMappingRow.state == PROPOSED)).first() is not None:
            raise WrongState("role mapping: one waits for a second person already; decide on that first",
                             code="proposed_already")  # fmt: skip
        newest = session.exec(select(func.max(RoleMappingRow.version))).one() or 0
        row = RoleMappingRow(
            version=newest + 1, state=PROPOSED, reason=reason, proposed_by=person, proposed_at=self._clock.now(),
            entries=[{"claim": e.claim, "value": e.value, "role": e.role.value} for e in sorted(set(entries))],
        )  # fmt: skip
        session.add(row)
        session.flush()
        self._note(session, Event.ROLE_MAPPING_PROPOSED, row, reason, by)
        return row.version

    def confirm(self, session: Session, version: int, *, reason: str, by: Principal) -> None:
        """The second person's word: the table is in force, and whoever loses a role by it signs in again."""
        row = self._decide(session, version, by)
        losing = [one.person for one in self.changes(session, version) if one.loses]
        session.exec(update(RoleMappingRow).where(col(RoleMappingRow.state) == ACTIVE).values(state=SUPERSEDED))
        self._finish(session, row, ACTIVE, reason, by)
        for person in losing:
            self._sessions.end_all(session, person_key=person)
        self._note(session, Event.ROLE_MAPPING_CONFIRMED, row, reason, by)

    def reject(self, session: Session, version: int, *, reason: str, by: Principal) -> None:
        """A second person's no, or the proposer's own: taking back is not approving."""
        row = self._decide(session, version, by, may_be_own=True)
        self._finish(session, row, REJECTED, reason, by)
        self._note(session, Event.ROLE_MAPPING_REJECTED, row, reason, by)

    def changes(self, session: Session, version: int) -> list[Change]:
        """Who would gain or lose which role, of everybody the issuer has said something of."""
        now, then = active_entries(session), _entries(_get(session, version))
        found = []
        rows = session.exec(select(SeenClaimsRow).order_by(col(SeenClaimsRow.person_key)).limit(_MOST_SEEN))
        for row in rows:
            before, after = roles_by(now, row.claims), roles_by(then, row.claims)
            if before != after:
                found.append(Change(row.person_key, sorted(after - before), sorted(before - after), row.seen_at))
        return found

    def _decide(self, session: Session, version: int, by: Principal, *, may_be_own: bool = False) -> RoleMappingRow:
        person, row = _person(by), _get(session, version)
        if row.state != PROPOSED:
            raise WrongState(f"role mapping {version}: it is {row.state} already; nothing was changed")
        if row.proposed_by == person and not may_be_own:
            raise NotPermitted(f"role mapping {version}: another person agrees to it", code="four_eyes")
        return row

    def _finish(self, session: Session, row: RoleMappingRow, state: str, reason: str, by: Principal) -> None:
        row.state, row.decided_at, row.decision_reason = state, self._clock.now(), reason
        row.decided_by = None if by.key == row.proposed_by else by.key
        session.add(row)
        session.flush()

    def _note(self, session: Session, event: Event, row: RoleMappingRow, reason: str, by: Principal) -> None:
        roles = Counter(entry["role"] for entry in row.entries)
        details: dict[str, Json] = {"version": row.version, "reason": reason, "entries": dict(roles)}
        self._audit.append(session, event, by=by, subject=f"role_mapping:{row.version}", details=details)


def list_mappings(session: Session) -> list[MappingView]:
    """Every version, the newest first."""
    return [_view(row) for row in session.exec(select(RoleMappingRow).order_by(col(RoleMappingRow.version).desc()))]


def get_mapping(session: Session, version: int) -> MappingView:
    return _view(_get(session, version))


def _check(entries: Sequence[Entry]) -> None:
    if not 1 <= len(entries) <= MOST_ENTRIES:
        raise RequestRefused(f"entries: expected 1 to {MOST_ENTRIES}, received {len(entries)}; a table gives something")
    for entry in entries:
        if entry.claim not in CLAIMS:
            raise RequestRefused(f"claim: expected {' or '.join(CLAIMS)}, received {entry.claim[:40]}; correct it")
        if not 0 < len(entry.value) <= 255 or not entry.value.isprintable():
            raise RequestRefused("value: expected a printable text of 1 to 255 characters; copy it from the issuer")
        if entry.role.is_for_machines:
            raise RequestRefused(f"role: {entry.role} is for machines, which are let in one by one; leave it out")
    for role in _PRIVILEGED:
        if all(entry.role is not role for entry in entries):
            raise RequestRefused(f"entries: nobody would be {role} any more; keep one entry that gives it",
                                 code="nobody_left")  # fmt: skip


def active_entries(session: Session) -> list[Entry] | None:
    """The table in force; None where there is none."""
    row = session.exec(select(RoleMappingRow).where(RoleMappingRow.state == ACTIVE)).first()
    return None if row is None else _entries(row)


def _entries(row: RoleMappingRow) -> list[Entry]:
    return [Entry(one["claim"], one["value"], Role(one["role"])) for one in row.entries]


def _get(session: Session, version: int) -> RoleMappingRow:
    found = select(RoleMappingRow).where(RoleMappingRow.version == version).with_for_update()
    row = session.exec(found.execution_options(populate_existing=True)).first()
    if row is None:
        raise NotFound(f"role mapping {version}: there is none; list them")
    return row


def _view(row: RoleMappingRow) -> MappingView:
    return MappingView(
        row.version, row.state, _entries(row), row.reason, row.proposed_by, row.proposed_at, row.decided_by,
        row.decision_reason, row.decided_at,
    )  # fmt: skip


def _person(by: Principal) -> str:
    if by.person_key is None:
        raise NotPermitted("role mapping: people decide on it; use a person's token", code="needs_person")
    return by.person_key


def seen_in(claims: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Roles and groups a token names; anything that is no text is not a name."""
    found = {}
    for claim in CLAIMS:
        given = claims.get(claim)
        values = [given] if isinstance(given, str) else given if isinstance(given, list) else []
        found[claim] = tuple(value for value in values if isinstance(value, str) and 0 < len(value) <= 255)[:500]
    return found
