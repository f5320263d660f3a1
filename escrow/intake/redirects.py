"""Which script a place's runs belong to when it is not the place's own: moves, copies, merges and splits.

A script is (endpoint, account, path). A redirect says that runs which would be of one script are of another from now
on: because a file was seen to move or to be copied, or because an analyst said so. Nothing recorded is rewritten, no
right flows, and every redirect can be taken back.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, or_, select

from escrow.core.errors import NotFound, WrongState
from escrow.core.ids import new_id
from escrow.core.principals import Principal
from escrow.db.bulk import among
from escrow.intake.tables import RedirectRow, ScriptRow

MOVED, COPIED, MERGED, SPLIT = "moved", "copied", "merged", "split"
_MOST_STEPS = 8


@dataclass(frozen=True, slots=True)
class Redirect:
    """Runs of one place are of another script: why, since when, by whose word, and whether that was taken back."""

    id: str
    kind: str
    place: str
    script: str
    path: str
    why: str
    by: str
    since: datetime
    undone_at: datetime | None
    undone_by: str | None
    undone_why: str | None


def follow(session: Session, scripts: Collection[str]) -> dict[str, str]:
    """For each of these that is redirected: the script its runs are of, at the end of every redirect."""
    found: dict[str, str] = {}
    ends = {one: one for one in scripts}
    for _ in range(_MOST_STEPS):
        step = _step(session, set(ends.values()))
        if not step:
            break
        ends = {one: step.get(end, end) for one, end in ends.items()}
        found = {one: end for one, end in ends.items() if end != one}
    return found


def ever_redirected(session: Session, scripts: Collection[str]) -> set[str]:
    """Those of these places somebody decided about before, also when it was taken back: no guess overrides that."""
    return set(session.exec(select(RedirectRow.place).where(among(session, RedirectRow.place, scripts))))


def redirect(
    session: Session, *, kind: str, place: str, script: str, path: str, why: str, by: Principal, at: datetime
) -> Redirect:
    """Runs of a place are of this script from now on; raises WrongState where they are redirected already."""
    if _step(session, [place]):
        raise WrongState(f"script {place}: its runs are redirected already; take that back first")
    if follow(session, [script]).get(script, script) == place:
        raise WrongState(f"script {script}: its own runs lead back to {place}; that would be a circle; undo one first")
    row = RedirectRow(
        id=new_id(), kind=kind, place=place, script_id=script, path=path, why=why, made_by=by.label, since=at
    )
    session.add(row)
    session.flush()
    return _view(row)


def undo(session: Session, redirect_id: str, *, why: str, by: Principal, at: datetime) -> Redirect:
    """Runs of the place are its own again from now on; raises NotFound, or WrongState the second time."""
    row = session.get(RedirectRow, redirect_id)
    if row is None:
        raise NotFound(f"redirect {redirect_id}: there is none; the script's links list those there are")
    if row.undone_at is not None:
        raise WrongState(f"redirect {redirect_id}: it was taken back already; nothing more to do")
    row.undone_at, row.undone_by, row.undone_why = at, by.label, why
    session.flush()
    return _view(row)


def redirects_of(session: Session, script_id: str) -> list[Redirect]:
    """Everything that ever sent runs to a script or away from it, oldest first."""
    rows = session.exec(
        select(RedirectRow)
        .where(or_(col(RedirectRow.place) == script_id, col(RedirectRow.script_id) == script_id))
        .order_by(col(RedirectRow.since), col(RedirectRow.id))
    )
    return [_view(row) for row in rows]


def get_script_row(session: Session, script_id: str) -> ScriptRow:
    row = session.get(ScriptRow, script_id)
    if row is None:
        raise NotFound(f"script {script_id}: there is none; check the id")
    return row


def _step(session: Session, places: Collection[str]) -> Mapping[str, str]:
    rows: Sequence[tuple[str, str]] = session.exec(
        select(RedirectRow.place, RedirectRow.script_id).where(
            among(session, RedirectRow.place, places), col(RedirectRow.undone_at).is_(None)
        )
    ).all()
    return dict(rows)


def _view(row: RedirectRow) -> Redirect:
    return Redirect(
        row.id, row.kind, row.place, row.script_id, row.path, row.why, row.made_by, row.since,
        row.undone_at, row.undone_by, row.undone_why,
    )  # fmt: skip
