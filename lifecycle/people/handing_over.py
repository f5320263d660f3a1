"""Asking people who leave, or work elsewhere now, what becomes of their scripts, while they are there to say."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from sqlmodel import Session

from lifecycle.held import is_person_held
from lifecycle.notices import Notice, tell
from lifecycle.office import Office
from lifecycle.people.directory import get_person_row
from lifecycle.people.said import TECHNICAL
from lifecycle.succession import scripts_of
from lifecycle.tables import HrEventRow


def ask_to_hand_over(session: Session, office: Office, rows: Sequence[HrEventRow]) -> None:
    """From the day HR announces it, whoever leaves and their manager are asked; of a login that was shut nobody is."""
    for row in rows:
        if row.source in TECHNICAL or is_person_held(session, row.person_key):
            continue
        person = get_person_row(session, row.person_key)
        day = row.effective_at.astimezone(ZoneInfo(row.time_zone))
        _ask(session, office, row.person_key, "handover.asked", f"{person.name} leaves on {day:%Y-%m-%d}")


def ask_what_stays(session: Session, office: Office, row: HrEventRow) -> None:
    """Somebody works elsewhere now: they and their manager are asked what they keep and what they hand over."""
    person = get_person_row(session, row.person_key)
    _ask(session, office, person.key, "mover.review", person.name)


def _ask(session: Session, office: Office, person_key: str, kind: str, why: str) -> None:
    count = sum(role == "owner" for _, _, role in scripts_of(session, [person_key]))
    manager = get_person_row(session, person_key).manager_key
    asked = [key for key in (person_key, manager) if key is not None] if count else []
    tell(session, office, [Notice(key, kind, {"count": count, "why": why}) for key in asked])
