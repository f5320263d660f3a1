"""Who approved what: decisions about the very bytes of a version, and adoptions that people let through."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, or_
from sqlmodel import Session, col, func, select

from escrow.db.paging import Cursors, Page
from escrow.history.tables import VersionRow
from escrow.intake.tables import ScriptRow
from lifecycle.adoption.requests import APPROVED
from lifecycle.control import ACTIVE, Action
from lifecycle.estate import ScriptFilters, ScriptView, list_scripts
from lifecycle.scopes import ScopeKind
from lifecycle.tables import AdoptionRow, AdoptionVerdictRow, DecisionRow
from scanners.finding_queries import scripts_about_people

NOW = timedelta(days=30)
"""A script seen within this time is in use now."""


@dataclass(frozen=True, slots=True)
class Approval:
    """One person's approval of one version of a script."""

    by: str
    at: datetime
    number: int
    how: str
    """`decision` or `adoption`."""
    reason: str
    id: str


@dataclass(frozen=True, slots=True)
class BoardView:
    """The board's question as one number, and what it is made of."""

    processing_personal_data: int
    approved: int
    """Of these, how many stand approved in the version that runs now."""
    approved_before: int
    """How many were approved in an earlier version alone."""
    never_approved: int
    since: datetime


@dataclass(frozen=True, slots=True)
class BoardLine:
    """One script that processes data about people, and who approved it."""

    script: ScriptView
    approvals: Sequence[Approval]
    standing: str
    """`approved`, `approved_before` or `never_approved`."""


def approvals_of(session: Session, script_ids: Sequence[str], now: datetime) -> dict[str, list[Approval]]:
    """Every approval of these scripts that stands, the latest first, in two queries."""
    found: dict[str, list[Approval]] = defaultdict(list)
    for script_id, approval in (*_by_decision(session, script_ids, now), *_by_adoption(session, script_ids)):
        found[script_id].append(approval)
    return {name: sorted(one, key=lambda said: (said.at, said.id), reverse=True) for name, one in found.items()}


def last_approved(session: Session, script_ids: Sequence[str], now: datetime) -> dict[str, int]:
    """The newest version of each script that somebody approved; absent where nobody approved any."""
    approvals = approvals_of(session, script_ids, now)
    return {name: max(approval.number for approval in said) for name, said in approvals.items() if said}


def board(session: Session, *, visible: Select[Any] | None, now: datetime) -> BoardView:
    """How many scripts process data about people right now, and how many of them somebody approved."""
    query = select(ScriptRow.id, ScriptRow.versions).where(*_in_question(now))
    if visible is not None:
        query = query.where(col(ScriptRow.id).in_(visible))
    newest = {script_id: number for script_id, number in session.exec(query)}  # noqa: C416  # rows are not pairs
    approvals = approvals_of(session, sorted(newest), now)
    standing = [_standing(approvals.get(script_id, ()), number) for script_id, number in newest.items()]
    return BoardView(
        processing_personal_data=len(newest),
        approved=standing.count("approved"),
        approved_before=standing.count("approved_before"),
        never_approved=standing.count("never_approved"),
        since=now - NOW,
    )


def board_lines(
    session: Session,
    cursors: Cursors,
    *,
    visible: Select[Any] | None,
    now: datetime,
    limit: int,
    cursor: str | None = None,
) -> Page[BoardLine]:
    """The scripts the number counts, last seen first, each with who approved it."""
    asked = select(ScriptRow.id).where(*_in_question(now))
    counted = asked if visible is None else asked.where(col(ScriptRow.id).in_(visible))
    page = list_scripts(session, cursors, filters=ScriptFilters(), visible=counted, limit=limit, cursor=cursor)
    approvals = approvals_of(session, [script.id for script in page.items], now)
    return page.map(lambda script: _line(script, approvals))


def _line(script: ScriptView, approvals: Mapping[str, Sequence[Approval]]) -> BoardLine:
    own = approvals.get(script.id, ())
    return BoardLine(script, own, _standing(own, script.versions))


def _standing(approvals: Sequence[Approval], newest: int) -> str:
    if any(approval.number == newest for approval in approvals):
        return "approved"
    return "approved_before" if approvals else "never_approved"


def _in_question(now: datetime) -> list[Any]:
    """Scripts of people, in use now, that process data about people."""
    return [
        col(ScriptRow.origin) == "own",
        col(ScriptRow.last_seen_at) >= now - NOW,
        col(ScriptRow.id).in_(scripts_about_people()),
    ]


def _by_decision(session: Session, script_ids: Sequence[str], now: datetime) -> list[tuple[str, Approval]]:
    """A decision binds to bytes: it approves every version that has them."""
    rows = session.exec(
        select(DecisionRow, VersionRow.script_id, VersionRow.number)
        .join(VersionRow, col(VersionRow.digest) == col(DecisionRow.scope_value))
        .where(
            col(VersionRow.script_id).in_(script_ids),
            DecisionRow.action == Action.APPROVE.value,
            DecisionRow.scope_kind == ScopeKind.DIGEST.value,
            DecisionRow.state == ACTIVE,
            or_(col(DecisionRow.expires_at).is_(None), col(DecisionRow.expires_at) > now),
        )
    )
    return [
        (script_id, Approval(row.made_by, row.made_at, number, "decision", row.reason, row.id))
        for row, script_id, number in rows
    ]


def _by_adoption(session: Session, script_ids: Sequence[str]) -> list[tuple[str, Approval]]:
    """An adoption is of a version; whoever let it through approved that one."""
    rows = session.exec(
        select(AdoptionVerdictRow, AdoptionRow.script_id, func.coalesce(AdoptionRow.package_version, 0))
        .join(AdoptionRow, col(AdoptionRow.id) == col(AdoptionVerdictRow.adoption_id))
        .where(
            col(AdoptionRow.script_id).in_(script_ids),
            AdoptionVerdictRow.verdict == APPROVED,
            col(AdoptionRow.package_version).is_not(None),
        )
    )
    return [
        (script_id, Approval(row.person_key, row.at, number, "adoption", row.reason, row.adoption_id))
        for row, script_id, number in rows
    ]
