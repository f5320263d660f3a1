"""What happens to a script nobody takes: asked of more people, then proposed for retirement. Silence never deletes."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import Select, case, insert, literal
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from escrow.core.ids import new_id
from escrow.db.base import UtcDateTime
from escrow.intake.tables import ScriptRow
from lifecycle.held import is_held
from lifecycle.moving import fresh_ids
from lifecycle.office import Office
from lifecycle.ownership import lock_custody, move
from lifecycle.states import Cause, Custody
from lifecycle.tables import DeadlineRow
from scanners.queries import newest_level_of, newest_levels

DEADLINES = "lifecycle.deadlines"
"""Job kind: act on deadlines that have passed."""
WIDEN, RETIRE = "offer_wide", "retire_proposed"
_STATES = {WIDEN: Custody.OFFERED, RETIRE: Custody.OFFERED_WIDE}
_WITHIN: Mapping[str, Mapping[str, timedelta]] = {
    WIDEN: {"critical": timedelta(days=5), "low": timedelta(days=21), "": timedelta(days=14)},
    RETIRE: {"": timedelta(days=60)},
}
_DORMANT = timedelta(days=90)
_AT_ONCE = 2000
DEADLINE: Any = DeadlineRow.__table__  # type: ignore[attr-defined]


def open_for(session: Session, office: Office, scripts: Select[Any]) -> int:
    """Scripts, each named once, were offered: by when somebody should have taken it, sooner the worse it is."""
    now, within = office.clock.now(), _WITHIN[WIDEN]
    due = {level: literal(now + time, UtcDateTime()) for level, time in within.items() if level}
    (script_id,) = scripts.subquery().c
    due_at = case(due, value=newest_level_of(script_id), else_=literal(now + within[""], UtcDateTime()))
    fresh = sql_select(fresh_ids(now, script_id), script_id, literal(WIDEN), due_at)
    done: Any = session.execute(insert(DEADLINE).from_select(("id", "script_id", "kind", "due_at"), fresh))
    return int(done.rowcount)


def act_on_deadlines(session: Session, office: Office) -> int:
    """Act on every deadline that has passed; how many there were. One that was overtaken changes nothing."""
    now = office.clock.now()
    due = session.exec(
        select(DeadlineRow)
        .where(col(DeadlineRow.done_at).is_(None), col(DeadlineRow.due_at) <= now)
        .order_by(col(DeadlineRow.due_at), col(DeadlineRow.id))
        .limit(_AT_ONCE)
        .with_for_update(skip_locked=True)
    ).all()
    for row in due:
        row.outcome, row.done_at = _act(session, office, row), now
        session.add(row)
    session.flush()
    return len(due)


def _act(session: Session, office: Office, row: DeadlineRow) -> str:
    now = office.clock.now()
    custody = lock_custody(session, row.script_id, now)
    if custody.state != _STATES[row.kind].value:
        return "overtaken"
    if is_held(session, row.script_id):
        return "held"
    level = newest_levels(session, [row.script_id])[row.script_id]
    if row.kind == RETIRE and not _may_retire(session, office, row.script_id, level):
        session.execute(insert(DEADLINE), [deadline_row(office, row.script_id, RETIRE, level)])
        return "in use"
    move(session, custody, Cause.DEADLINE, now)
    if row.kind == WIDEN:
        session.execute(insert(DEADLINE), [deadline_row(office, row.script_id, RETIRE, level)])
    return "acted"


def _may_retire(session: Session, office: Office, script_id: str, level: str | None) -> bool:
    """Only what nobody runs any more, and never what is critical: that is for people to decide."""
    last = session.exec(select(ScriptRow.last_seen_at).where(ScriptRow.id == script_id)).first()
    return level not in ("critical", None) and last is not None and last + _DORMANT < office.clock.now()


def deadline_row(office: Office, script_id: str, kind: str, level: str | None) -> dict[str, Any]:
    """By when something has to have happened to a script of this level, from now on."""
    within = _WITHIN[kind]
    due_at = office.clock.now() + within.get(level or "", within[""])
    return {"id": new_id(), "script_id": script_id, "kind": kind, "due_at": due_at}
