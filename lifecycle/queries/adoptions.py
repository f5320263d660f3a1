"""Reading offers, and requests to take a script over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from escrow.core.errors import NotFound
from escrow.intake.tables import ScriptRow
from lifecycle.offers import seen_as
from lifecycle.tables import (
    OFFERED,
    AdoptionRow,
    AdoptionVerdictRow,
    PersonRow,
)


@dataclass(frozen=True, slots=True)
class OfferView:
    """A script offered to somebody."""

    id: str
    script: str
    script_name: str
    person: str
    person_name: str
    score: int
    reasons: Sequence[str]
    state: str
    transfer: str | None
    made_at: datetime
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class VerdictView:
    """One person's word on an adoption."""

    person: str
    need: str
    verdict: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class AdoptionView:
    """A request to take a script over, and the words it has and still needs."""

    id: str
    script: str
    script_name: str
    person: str
    person_name: str
    reason: str
    state: str
    needs: Sequence[str]
    verdicts: Sequence[VerdictView]
    requested_at: datetime
    finished_at: datetime | None
    package_version: int | None
    package_digest: str | None
    package_commit: str | None

    @property
    def waits_for(self) -> Sequence[str]:
        """The words that are still missing."""
        said = {verdict.need for verdict in self.verdicts}
        return [need for need in self.needs if need not in said] if self.state == "requested" else []


def offers_of(session: Session, script_id: str) -> list[OfferView]:
    return _offers(session, OFFERED.c.script_id == script_id)


def offers_to(session: Session, person_key: str) -> list[OfferView]:
    return _offers(session, OFFERED.c.person_key == person_key)


def get_offer(session: Session, offer_id: str) -> OfferView:
    found = _offers(session, *seen_as(offer_id))
    if not found:
        raise NotFound(f"offer {offer_id}: there is none; check the id")
    return found[0]


def adoptions_of(session: Session, script_id: str) -> list[AdoptionView]:
    return _adoptions(session, AdoptionRow.script_id == script_id)


def adoptions_by(session: Session, person_key: str) -> list[AdoptionView]:
    return _adoptions(session, AdoptionRow.person_key == person_key)


def open_adoptions(session: Session, visible: Select[Any] | None) -> list[AdoptionView]:
    """Requests that wait for somebody's word, on scripts that may be seen."""
    waiting = col(AdoptionRow.state) == "requested"
    return _adoptions(session, waiting if visible is None else and_(waiting, col(AdoptionRow.script_id).in_(visible)))


def decided_adoptions(session: Session, visible: Select[Any] | None, *, limit: int) -> list[AdoptionView]:
    """The last requests that were decided, on scripts that may be seen."""
    newest = (
        select(AdoptionRow.id)
        .where(col(AdoptionRow.finished_at).is_not(None))
        .order_by(col(AdoptionRow.finished_at).desc(), col(AdoptionRow.id))
        .limit(limit)
    )
    if visible is not None:
        newest = newest.where(col(AdoptionRow.script_id).in_(visible))
    return _adoptions(session, col(AdoptionRow.id).in_(select(newest.subquery().c.id)))


def find_adoption(session: Session, adoption_id: str) -> AdoptionView | None:
    return next(iter(_adoptions(session, AdoptionRow.id == adoption_id)), None)


def _offers(session: Session, *wanted: Any) -> list[OfferView]:
    session.flush()
    rows = session.execute(
        sql_select(OFFERED, col(ScriptRow.name).label("script_name"), col(PersonRow.name).label("person_name"))
        .join(ScriptRow, col(ScriptRow.id) == OFFERED.c.script_id)
        .join(PersonRow, col(PersonRow.key) == OFFERED.c.person_key, isouter=True)
        .where(*wanted)
        .order_by(OFFERED.c.made_at.desc(), OFFERED.c.score.desc(), OFFERED.c.id)
    ).all()
    return [
        OfferView(
            row.id,
            row.script_id,
            row.script_name,
            row.person_key,
            row.person_name or row.person_key,
            row.score,
            tuple(row.reasons),
            row.state,
            row.transfer_id,
            row.made_at,
            row.answered_at,
        )
        for row in rows
    ]


def _adoptions(session: Session, wanted: Any) -> list[AdoptionView]:
    rows = session.exec(
        select(AdoptionRow, ScriptRow.name, PersonRow.name)
        .join(ScriptRow, col(ScriptRow.id) == col(AdoptionRow.script_id))
        .join(PersonRow, col(PersonRow.key) == col(AdoptionRow.person_key), isouter=True)
        .where(wanted)
        .order_by(col(AdoptionRow.requested_at).desc(), col(AdoptionRow.id))
    ).all()
    verdicts = _verdicts(session, [row.id for row, _, _ in rows])
    return [_adoption(row, script, person, verdicts.get(row.id, [])) for row, script, person in rows]


def _adoption(row: AdoptionRow, script: str, person: str | None, verdicts: Sequence[VerdictView]) -> AdoptionView:
    return AdoptionView(
        row.id,
        row.script_id,
        script,
        row.person_key,
        person or row.person_key,
        row.reason,
        row.state,
        tuple(row.needs),
        verdicts,
        row.requested_at,
        row.finished_at,
        row.package_version,
        row.package_digest,
        row.package_commit,
    )


def _verdicts(session: Session, adoption_ids: Sequence[str]) -> dict[str, list[VerdictView]]:
    rows = session.exec(
        select(AdoptionVerdictRow)
        .where(col(AdoptionVerdictRow.adoption_id).in_(adoption_ids))
        .order_by(col(AdoptionVerdictRow.at))
    )
    found: dict[str, list[VerdictView]] = {}
    for row in rows:
        view = VerdictView(row.person_key, row.need, row.verdict, row.reason, row.at)
        found.setdefault(row.adoption_id, []).append(view)
    return found
