"""Which scripts are under a hold: asked by whoever would hand something on, dispose of it, or show it around."""

from collections.abc import Iterator, Sequence

from sqlmodel import Session, col, select

from lifecycle.tables import HoldRow, OwnershipRow

_AT_ONCE = 500


def held_scripts(session: Session, script_ids: Sequence[str]) -> frozenset[str]:
    """Those of these that are held themselves, or whose owner, now or before, is."""
    if session.exec(select(HoldRow.id).where(col(HoldRow.released_at).is_(None)).limit(1)).first() is None:
        return frozenset()
    found: set[str] = set()
    for some in _chunks(script_ids):
        named = select(HoldRow.script_id).where(col(HoldRow.script_id).in_(some), col(HoldRow.released_at).is_(None))
        found |= {one for one in session.exec(named) if one is not None}
        theirs = (
            select(OwnershipRow.script_id)
            .join(HoldRow, col(HoldRow.person_key) == col(OwnershipRow.principal_key))
            .where(
                col(OwnershipRow.script_id).in_(some),
                OwnershipRow.role == "owner",
                OwnershipRow.principal_kind == "person",
                col(HoldRow.released_at).is_(None),
            )
        )
        found |= set(session.exec(theirs))
    return frozenset(found)


def is_held(session: Session, script_id: str) -> bool:
    return script_id in held_scripts(session, [script_id])


def _chunks(script_ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(script_ids), _AT_ONCE):
        yield script_ids[start : start + _AT_ONCE]
