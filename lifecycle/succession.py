"""The directory and the standing of scripts read as values, so that pure rules can choose who comes next."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    SelectBase,
    String,
    and_,
    bindparam,
    cast,
    false,
    func,
    or_,
    true,
)
from sqlalchemy import select as sql_select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from escrow.db.bulk import among, listed, plain_rows
from escrow.history.tables import VersionRow
from escrow.intake.tables import ScriptLinkRow, ScriptRow, SightingRow
from lifecycle.candidates import Directory, Party, Person, Standing, Use
from lifecycle.ownership import CO_OWNER, CUSTODIAN, OWNER, SUCCESSOR
from lifecycle.tables import AccountRow, OwnershipRow, PersonRow

_AT_ONCE = 500
FEW = 50
"""As many people at once whose surroundings are looked up rather than everybody's."""
_NO_GROUPS: frozenset[str] = frozenset()
Scripts = Sequence[str] | Select[Any] | CompoundSelect[Any]
"""Ids, or a query for them."""


def load_directory(session: Session, fallback_group: str, *, only: Collection[str] | None = None) -> Directory:
    """Everybody in the directory; or those of these keys, as people or teams, and who is in a group."""
    if only is None:
        return _load(session, fallback_group, true())
    wanted = listed(session, only)
    return _load(session, fallback_group, or_(col(PersonRow.key).in_(wanted), col(PersonRow.team).in_(wanted)))


def load_around(
    session: Session, fallback_group: str, people: Collection[str], *, scripts: Select[Any] | None = None
) -> Directory:
    """Those who can have to do with what these people leave, or with these scripts: all the rules could ask for.

    Of many people that is nearly everybody, so everybody is loaded.
    """
    if len(people) > FEW:
        return load_directory(session, fallback_group)
    key, team, department = col(PersonRow.key), col(PersonRow.team), col(PersonRow.department)
    theirs = _theirs(people) if scripts is None else scripts
    # 1. They themselves, and everybody who has a part in their scripts or was seen to use them.
    parties = sql_select(col(OwnershipRow.principal_key)).where(
        col(OwnershipRow.script_id).in_(theirs), col(OwnershipRow.valid_to).is_(None)
    )
    users = {use.person_key for uses in uses_of(session, theirs).values() for use in uses}
    met = or_(key.in_(sorted(people)), key.in_(parties))
    # 2. The line of managers above each of these.
    line = (
        sql_select(key.label("key"), col(PersonRow.manager_key).label("above")).where(met).cte("line", recursive=True)
    )
    above = aliased(PersonRow)
    line = line.union(sql_select(col(above.key), col(above.manager_key)).where(col(above.key) == line.c.above))
    # 3. Who works beside them.
    beside = (team.in_(sql_select(team).where(met)), department.in_(sql_select(department).where(met)))
    wanted = or_(key.in_(sql_select(line.c.key)), team.in_(parties), *beside, among(session, key, users))
    return _load(session, fallback_group, wanted)


def load_queues(session: Session, fallback_group: str) -> Directory:
    """Whoever is in a group."""
    return _load(session, fallback_group, false())


def count_active(session: Session) -> int:
    return int(session.exec(select(func.count()).select_from(PersonRow).where(col(PersonRow.is_active))).one())


def _load(session: Session, fallback_group: str, wanted: ColumnElement[bool]) -> Directory:
    """These people, and whoever is in a group: few are, and which group has whom is not asked of an index."""
    columns = (PersonRow.key, PersonRow.name, PersonRow.manager_key, PersonRow.department, PersonRow.team)
    in_groups = cast(col(PersonRow.groups), String)  # as text: most are in none, and are not parsed to see it
    rows = sql_select(*columns, in_groups, PersonRow.is_active)  # type: ignore[call-overload]
    session.flush()
    found = plain_rows(session, rows.where(or_(wanted, in_groups != "[]")))
    people = {
        key: Person(key, name, manager, department, team, _groups(groups), is_active)
        for key, name, manager, department, team, groups, is_active in found
    }
    return Directory(people, fallback_group)


def _groups(text: str) -> frozenset[str]:
    return _NO_GROUPS if text == "[]" else frozenset(msgspec.json.decode(text))


def _theirs(people: Collection[str]) -> Select[Any]:
    return sql_select(col(OwnershipRow.script_id)).where(
        col(OwnershipRow.principal_key).in_(sorted(people)),
        col(OwnershipRow.principal_kind) == "person",
        col(OwnershipRow.role).in_((OWNER, CUSTODIAN)),
        col(OwnershipRow.valid_to).is_(None),
    )


_SCRIPTS_OF = (
    sql_select(col(OwnershipRow.script_id), col(OwnershipRow.principal_key), col(OwnershipRow.role))
    .where(
        col(OwnershipRow.principal_key).in_(bindparam("people", expanding=True)),
        col(OwnershipRow.principal_kind) == "person",
        col(OwnershipRow.role).in_((OWNER, CUSTODIAN)),
        col(OwnershipRow.valid_to).is_(None),
    )
    .order_by(col(OwnershipRow.script_id), col(OwnershipRow.role).desc())
)
"""Made once: it is asked at every change of a login."""


def scripts_of(session: Session, people: Collection[str]) -> list[tuple[str, str, str]]:
    """(script, person, role) for every script these people own or have in custody, in order."""
    session.flush()
    rows = session.connection().execute(_SCRIPTS_OF, {"people": sorted(people)}).all()
    # Owner sorts before custodian: a script both owned and kept by leavers is handed over once.
    return list({script: (script, person, role) for script, person, role in reversed(rows)}.values())[::-1]


def standings(session: Session, scripts: Scripts) -> dict[str, Standing]:
    """Who has a part in each of these scripts now."""
    parts: dict[str, dict[str, list[Party]]] = {} if isinstance(scripts, SelectBase) else {one: {} for one in scripts}
    for some in _chunks(scripts):
        rows = session.exec(
            select(OwnershipRow.script_id, OwnershipRow.role, OwnershipRow.principal_kind, OwnershipRow.principal_key)
            .where(col(OwnershipRow.script_id).in_(some), col(OwnershipRow.valid_to).is_(None))
            .order_by(col(OwnershipRow.valid_from), col(OwnershipRow.id))
        )
        for script_id, role, kind, key in rows:
            parts.setdefault(script_id, {}).setdefault(role, []).append(Party(kind, key))
    return {script_id: _standing(script_id, roles) for script_id, roles in parts.items()}


def uses_of(session: Session, scripts: Scripts) -> dict[str, list[Use]]:
    """What people were seen to do with the contents of each script, and with copies of it."""
    found: dict[str, list[Use]] = {}
    for some in _chunks(scripts):
        for script_id, person, runs, last in session.execute(_runs_of(some)).all():
            found.setdefault(script_id, []).append(Use(person, int(runs), last, 0))
        for script_id, person, edits in session.execute(_edits_of(some)).all():
            found.setdefault(script_id, []).append(Use(person, 0, None, int(edits)))
    return {script_id: _merged(uses) for script_id, uses in found.items()}


def _runs_of(script_ids: Any) -> Any:
    contents = (
        select(VersionRow.script_id, VersionRow.digest).where(col(VersionRow.script_id).in_(script_ids)).distinct()
    ).subquery()
    return (
        select(
            contents.c.script_id,
            AccountRow.person_key,
            func.sum(SightingRow.count),
            func.max(SightingRow.last_seen_at),
        )
        .select_from(contents)
        .join(SightingRow, col(SightingRow.digest) == contents.c.digest)
        .join(
            AccountRow,
            and_(
                col(AccountRow.endpoint_id) == col(SightingRow.endpoint_id),
                col(AccountRow.name) == col(SightingRow.account),
            ),
        )
        .where(col(AccountRow.person_key).is_not(None))
        .group_by(contents.c.script_id, col(AccountRow.person_key))
    )


def _edits_of(script_ids: Any) -> Any:
    return (
        select(ScriptLinkRow.script_id, AccountRow.person_key, func.sum(ScriptRow.versions))
        .join(ScriptRow, col(ScriptRow.id) == col(ScriptLinkRow.other_id))
        .join(
            AccountRow,
            and_(
                col(AccountRow.endpoint_id) == col(ScriptRow.endpoint_id),
                col(AccountRow.name) == col(ScriptRow.account),
            ),
        )
        .where(col(ScriptLinkRow.script_id).in_(script_ids), col(AccountRow.person_key).is_not(None))
        .group_by(col(ScriptLinkRow.script_id), col(AccountRow.person_key))
    )


def _merged(uses: Sequence[Use]) -> list[Use]:
    """One for each person, in order."""
    found: dict[str, Use] = {}
    for use in uses:
        known = found.get(use.person_key)
        found[use.person_key] = use if known is None else _sum(known, use)
    return [found[key] for key in sorted(found)]


def _sum(one: Use, other: Use) -> Use:
    last = max((at for at in (one.last_run_at, other.last_run_at) if at is not None), default=None)
    return Use(one.person_key, one.runs + other.runs, last, one.edits + other.edits)


def _standing(script_id: str, roles: dict[str, list[Party]]) -> Standing:
    return Standing(
        script_id,
        owner=next(iter(roles.get(OWNER, ())), None),
        custodian=next(iter(roles.get(CUSTODIAN, ())), None),
        co_owners=tuple(roles.get(CO_OWNER, ())),
        successors=tuple(roles.get(SUCCESSOR, ())),
    )


def _chunks(scripts: Scripts) -> Iterator[Any]:
    """A query is asked whole, a list in parts."""
    if isinstance(scripts, SelectBase):
        yield scripts
        return
    for start in range(0, len(scripts), _AT_ONCE):
        yield scripts[start : start + _AT_ONCE]
