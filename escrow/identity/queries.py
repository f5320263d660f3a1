"""What is known of endpoints and sessions, as views."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, tuple_
from sqlmodel import Session, col, select

from escrow.core.canonical import Json
from escrow.core.errors import NotFound, RequestRefused
from escrow.db.paging import Cursors, Page, clamp, page_of
from escrow.identity.tables import EndpointRow, EnrolmentRow, SessionRow


@dataclass(frozen=True, slots=True)
class EndpointView:
    """An enrolled machine, and what was last heard of it."""

    id: str
    host_id: str
    name: str
    os: str
    primary_user: str | None
    enrolled_at: datetime
    revoked_at: datetime | None
    last_contact_at: datetime | None
    collector: str | None
    sensors: dict[str, Any] | None
    interpreters: list[dict[str, Any]] | None
    spool_bytes: int | None


@dataclass(frozen=True, slots=True)
class SessionView:
    """Somebody signed in, without anything that would let another be them."""

    person_key: str
    roles: tuple[str, ...]
    is_development: bool
    started_at: datetime
    seen_at: datetime
    expires_at: datetime


def list_endpoints(session: Session, cursors: Cursors, *, cursor: str | None, limit: int | None) -> Page[EndpointView]:
    """Endpoints by name, revoked ones too: what they deposited stays."""
    wanted = select(EndpointRow).order_by(col(EndpointRow.name), col(EndpointRow.id))
    if cursor is not None:
        wanted = wanted.where(
            tuple_(col(EndpointRow.name), col(EndpointRow.id)) > tuple_(*_place(cursors.decode(cursor)))
        )
    rows = session.exec(wanted.limit(clamp(limit) + 1)).all()
    return page_of(rows, clamp(limit), cursors, lambda row: [row.name, row.id]).map(_endpoint)


def list_silent_endpoints(session: Session, *, since: datetime) -> Sequence[EndpointView]:
    """Endpoints that should speak and did not since then, the longest silent first."""
    heard = func.coalesce(col(EndpointRow.last_contact_at), col(EndpointRow.enrolled_at))
    rows = session.exec(
        select(EndpointRow)
        .where(col(EndpointRow.revoked_at).is_(None), heard < since)
        .order_by(heard, col(EndpointRow.id))
    )
    return [_endpoint(row) for row in rows]


def get_endpoint(session: Session, endpoint_id: str) -> EndpointView:
    row = session.get(EndpointRow, endpoint_id)
    if row is None:
        raise NotFound(f"endpoint {endpoint_id}: there is none; check the id")
    return _endpoint(row)


def endpoint_names(session: Session, endpoint_ids: Collection[str]) -> dict[str, str]:
    """What each of these machines is called, in one query."""
    wanted = col(EndpointRow.id).in_(sorted(set(endpoint_ids)))
    return dict(session.exec(select(EndpointRow.id, EndpointRow.name).where(wanted)).all())


def count_endpoints(session: Session) -> int:
    """Machines that are enrolled and not revoked."""
    live = select(func.count()).select_from(EndpointRow).where(col(EndpointRow.revoked_at).is_(None))
    return session.exec(live).one()


def find_endpoints(session: Session, word: str, *, limit: int) -> Sequence[EndpointView]:
    """Machines with this in their name, by name."""
    like = "%" + word.lower().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
    named = select(EndpointRow).where(func.lower(EndpointRow.name).like(like, escape="\\"))
    return [_endpoint(row) for row in session.exec(named.order_by(col(EndpointRow.name)).limit(limit))]


@dataclass(frozen=True, slots=True)
class EnrolmentView:
    """A secret with which machines may enrol, without the secret."""

    id: str
    uses_left: int
    expires_at: datetime
    created_by: str
    created_at: datetime


def list_enrolments(session: Session, *, now: datetime) -> Sequence[EnrolmentView]:
    """Enrolment secrets that still let a machine in, the newest first."""
    rows = session.exec(
        select(EnrolmentRow)
        .where(col(EnrolmentRow.uses_left) > 0, col(EnrolmentRow.expires_at) > now)
        .order_by(col(EnrolmentRow.created_at).desc(), col(EnrolmentRow.id))
    )
    return [EnrolmentView(row.id, row.uses_left, row.expires_at, row.created_by, row.created_at) for row in rows]


def list_sessions(session: Session, *, person_key: str, now: datetime) -> Sequence[SessionView]:
    """A person's live sessions, the newest first."""
    rows = session.exec(
        select(SessionRow)
        .where(
            SessionRow.person_key == person_key, col(SessionRow.ended_at).is_(None), col(SessionRow.expires_at) > now
        )
        .order_by(col(SessionRow.started_at).desc())
    )
    return [_session(row) for row in rows]


def _place(place: Sequence[Json]) -> tuple[str, str]:
    match place:
        case [str(name), str(endpoint_id)]:
            return name, endpoint_id
    raise RequestRefused("cursor: it is of another list; start again without it", code="cursor_unknown")


def _endpoint(row: EndpointRow) -> EndpointView:
    return EndpointView(
        id=row.id,
        host_id=row.host_id,
        name=row.name,
        os=row.os,
        primary_user=row.primary_user,
        enrolled_at=row.enrolled_at,
        revoked_at=row.revoked_at,
        last_contact_at=row.last_contact_at,
        collector=row.collector,
        sensors=row.sensors,
        interpreters=row.interpreters,
        spool_bytes=row.spool_bytes,
    )


def _session(row: SessionRow) -> SessionView:
    return SessionView(
        row.person_key, tuple(row.roles), row.is_development, row.started_at, row.seen_at, row.expires_at
    )
