"""Telling people that levels changed: whoever answers for the scripts, and whoever asked to be told."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import insert
from sqlmodel import Session, col, select

from escrow.access.decide import Allowed, decide
from escrow.access.grants import is_disabled, visible_scripts
from escrow.core.canonical import Json
from escrow.core.clock import rfc3339
from escrow.core.ids import new_id
from escrow.core.permissions import Permission
from escrow.core.principals import Principal, PrincipalKind, Role
from escrow.db.session import Database
from escrow.identity.role_mapping import last_roles
from escrow.intake.tables import ScriptRow
from lifecycle.notices import EMAIL, NOTICES, PENDING, Notice, tell
from lifecycle.office import Office
from lifecycle.ownership import people_behind
from lifecycle.subscriptions import WEBHOOK_OF, live_subscriptions
from lifecycle.tables import NoticeRow, OwnershipRow, PersonRow, SubscriptionRow
from scanners.levels import LEVEL_ORDER, LevelChange, take_changes

CHANGED, WATCHED = "level.changed", "level.watched"
_FIRST_WORTH_TELLING = "high"
"""A script that is seen for the first time is told of from this level on; others are no news."""
HEARD = timedelta(days=14)
"""Who did not sign in for so long may have lost a role unheard, and is told of what they hold themselves alone."""
_LISTED = 500
_AT_ONCE = 400
_NOTICE: Any = NoticeRow.__table__  # type: ignore[attr-defined]


def tell_of_levels(database: Database, office: Office) -> int:
    """Tell of every level that changed since the last time; how many scripts that were."""
    with database.transaction() as session:
        changes = [one for one in take_changes(session, office.queue, now=office.clock.now()) if _is_news(one)]
        if changes:
            tell(session, office, _to_those_who_answer(session, changes))
            _tell_subscribers(session, office, changes)
    return len(changes)


def in_words(changes: Sequence[LevelChange]) -> str:
    """`2 to critical, 1 to high, 3 down`: how many went where."""
    rises = Counter(one.after for one in changes if one.is_rise)
    parts = [f"{rises[level]} to {level}" for level in reversed(LEVEL_ORDER) if rises[level]]
    falls = sum(not one.is_rise for one in changes)
    return ", ".join([*parts, *([f"{falls} down"] if falls else [])])


def _is_news(change: LevelChange) -> bool:
    if change.before is not None:
        return True
    return LEVEL_ORDER.index(change.after) >= LEVEL_ORDER.index(_FIRST_WORTH_TELLING)


def _to_those_who_answer(session: Session, changes: Sequence[LevelChange]) -> list[Notice]:
    by_person: dict[str, list[LevelChange]] = defaultdict(list)
    for change in changes:
        for key in _answer_for(session, change.script_id):
            by_person[key].append(change)
    return [Notice(key, CHANGED, _facts(session, found)) for key, found in sorted(by_person.items())]


def _answer_for(session: Session, script_id: str) -> Iterable[str]:
    """The people who own a script or have it in custody now, by themselves or as members of a team or a queue."""
    rows = session.exec(
        select(OwnershipRow).where(
            OwnershipRow.script_id == script_id,
            col(OwnershipRow.role).in_(("owner", "co-owner", "custodian")),
            col(OwnershipRow.valid_to).is_(None),
        )
    )
    return sorted({key for row in rows for key in people_behind(session, row)})


def _tell_subscribers(session: Session, office: Office, changes: Sequence[LevelChange]) -> None:
    now, rows = office.clock.now(), []
    for one in live_subscriptions(session, now):
        found = [change for change in _seen_by(session, office, one, changes) if _is_asked_for(one, change)]
        if not found or is_disabled(session, one.person_key):
            continue
        recipient = one.id if one.channel == WEBHOOK_OF else _address(session, one.person_key)
        if recipient is not None:
            facts = {**_facts(session, found), "person": one.person_key, "at": rfc3339(now)}
            rows.append({"id": new_id(), "channel": one.channel, "recipient": recipient, "kind": WATCHED,
                         "facts": facts, "state": PENDING, "attempts": 0, "created_at": now,
                         "due_at": now})  # fmt: skip
    if rows:
        session.execute(insert(_NOTICE), rows)
        office.queue.enqueue(session, NOTICES, {}, key="notices:levels")


def _is_asked_for(one: SubscriptionRow, change: LevelChange) -> bool:
    wanted = LEVEL_ORDER.index(one.level_at_least)
    worst = max(LEVEL_ORDER.index(level) for level in (change.before, change.after) if level is not None)
    return worst >= wanted


def _seen_by(
    session: Session, office: Office, one: SubscriptionRow, changes: Sequence[LevelChange]
) -> Sequence[LevelChange]:
    """Those of scripts the subscriber may see: all, by a role they had when they asked and still have, or by grants."""
    if one.sees_all and _still_sees_all(session, one.person_key, office.clock.now()):
        return changes
    who = Principal(PrincipalKind.PERSON, one.person_key, frozenset({Role.OWNER}))
    visible = visible_scripts(who, Permission.FINDING_READ, office.clock.now())
    assert visible is not None
    seen: set[str] = set()
    ids = [change.script_id for change in changes]
    for start in range(0, len(ids), _AT_ONCE):
        some = select(ScriptRow.id).where(col(ScriptRow.id).in_(ids[start : start + _AT_ONCE]))
        seen |= set(session.exec(some.where(col(ScriptRow.id).in_(visible))))
    return [change for change in changes if change.script_id in seen]


def _still_sees_all(session: Session, person_key: str, now: datetime) -> bool:
    """By the roles the issuer gave them when they last signed in, not long ago; where it gave none, as they asked."""
    roles = last_roles(session, person_key, since=now - HEARD)
    if roles is None:
        return True
    return isinstance(decide(Principal(PrincipalKind.PERSON, person_key, roles), Permission.FINDING_READ), Allowed)


def _facts(session: Session, changes: Sequence[LevelChange]) -> Mapping[str, Json]:
    worst_first = sorted(changes, key=lambda one: (-LEVEL_ORDER.index(one.after), one.script_id))
    items: list[Json] = [
        {"script": one.script_id, "version": one.number, "before": one.before, "after": one.after, "score": one.score}
        for one in worst_first[:_LISTED]
    ]
    return {"count": len(changes), "why": in_words(changes), "items": items, "more": len(changes) - len(items)}


def _address(session: Session, person_key: str) -> str | None:
    return session.exec(select(PersonRow.email).where(PersonRow.key == person_key)).first()


__all__ = ["CHANGED", "EMAIL", "WATCHED", "in_words", "tell_of_levels"]
