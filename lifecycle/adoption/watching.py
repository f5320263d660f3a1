"""What became of an adopted script: copies that still lie or run elsewhere, and versions its new home has not got."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, func, select

from escrow.history.tables import VersionRow
from escrow.identity.tables import EndpointRow
from escrow.intake.tables import RunRow, SightingRow
from lifecycle.queries import AdoptionView
from lifecycle.tables import AdoptionPushRow

_MOST = 500


@dataclass(frozen=True, slots=True)
class PushView:
    """One push to the adopter's repository."""

    url: str
    branch: str
    commit: str
    with_key: bool
    pushed_by: str
    pushed_at: datetime


@dataclass(frozen=True, slots=True)
class CopyView:
    """The script's content at one place of one endpoint."""

    endpoint: str
    endpoint_name: str
    account: str
    path: str
    version: int
    last_seen: datetime
    is_since: bool
    """Seen there after the adoption."""
    is_drifted: bool
    """Another version than was handed over."""


@dataclass(frozen=True, slots=True)
class Watched:
    """An adopted script, watched."""

    handed_over: int
    newest: int
    """The newest version that ran: what is above `handed_over` is not in the adopter's repository."""
    runs_since: int
    copies: Sequence[CopyView]
    pushes: Sequence[PushView]

    @property
    def is_drifted(self) -> bool:
        return self.newest > self.handed_over


def watch(session: Session, adoption: AdoptionView) -> Watched:
    """Where an adopted script is seen now, in four queries."""
    assert adoption.package_version is not None
    at = adoption.finished_at
    numbered = (
        select(VersionRow.digest, VersionRow.number)
        .where(VersionRow.script_id == adoption.script)
        .order_by(col(VersionRow.number))
    )
    versions = dict(session.exec(numbered).all())
    rows = session.exec(
        select(SightingRow, EndpointRow.name)
        .join(EndpointRow, col(EndpointRow.id) == col(SightingRow.endpoint_id), isouter=True)
        .where(col(SightingRow.digest).in_(sorted(versions)))
        .order_by(col(SightingRow.last_seen_at).desc(), SightingRow.endpoint_id, SightingRow.path)
        .limit(_MOST)
    )
    copies = [
        CopyView(
            row.endpoint_id, name or row.endpoint_id, row.account, row.path, versions[row.digest], row.last_seen_at,
            at is not None and row.last_seen_at > at, versions[row.digest] != adoption.package_version,
        )
        for row, name in rows
    ]  # fmt: skip
    runs = select(func.count()).select_from(RunRow).where(RunRow.script_id == adoption.script)
    since = session.exec(runs if at is None else runs.where(col(RunRow.received_at) > at)).one()
    return Watched(
        adoption.package_version, max(versions.values(), default=0), since, copies, pushes_of(session, adoption.id)
    )


def note_push(session: Session, **facts: Any) -> PushView:
    """Remember a push that went through."""
    row = AdoptionPushRow(**facts)
    session.add(row)
    session.flush()
    return PushView(row.url, row.branch, row.commit, row.with_key, row.pushed_by, row.pushed_at)


def pushes_of(session: Session, adoption_id: str) -> list[PushView]:
    """Where it was pushed to, the newest first."""
    rows = select(AdoptionPushRow).where(AdoptionPushRow.adoption_id == adoption_id)
    return [
        PushView(row.url, row.branch, row.commit, row.with_key, row.pushed_by, row.pushed_at)
        for row in session.exec(rows.order_by(col(AdoptionPushRow.pushed_at).desc(), AdoptionPushRow.id))
    ]
