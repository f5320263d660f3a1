"""Events of HR as a CSV tells them: who leaves when, for offices without a system that speaks to others."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlmodel import Session

from escrow.core.canonical import canonical_json
from escrow.core.clock import rfc3339
from escrow.core.errors import EscrowError, RequestRefused
from escrow.core.principals import Principal
from lifecycle.office import Office
from lifecycle.people.hr import HrEvent, Received, look_up, receive_all
from lifecycle.people.said import EventType
from lifecycle.people.sheets import BadLine, Line, read_sheet
from lifecycle.tables import HrEventRow

_OTHER_NAMES = {"key": "person_key", "event": "type", "date": "effective_at", "reason": "reason_class"}
_LONGEST = 256
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d")


@dataclass(frozen=True, slots=True)
class Told:
    """One line that names an event; `is_dated` says when it was said, and else that is now."""

    line: int
    event: HrEvent
    is_dated: bool


@dataclass(frozen=True, slots=True)
class ImportedEvents:
    """What became of a list of events."""

    received: Sequence[Received]
    rejected: Sequence[BadLine]


def import_events(session: Session, office: Office, body: bytes, *, source: str, by: Principal) -> ImportedEvents:
    """Take every event a CSV tells; lines that cannot be taken are listed by number and sink no other.

    The same list again changes nothing. Those who leave by it now are one mass event to the breaker.
    """
    told, bad = parse_events(body, source=source, now=office.clock.now())
    again: list[Received] = []
    fresh: list[HrEvent] = []
    names: set[str] = set()
    # People are locked in one order, as everywhere.
    for one in sorted(told, key=lambda one: (one.event.person_key, one.line)):
        event = one.event if one.is_dated else _as_told_first(session, one.event)
        try:
            if event.id in names:
                raise RequestRefused(f"id {event.id[:80]}: an earlier line tells this event; keep one of them")
            known = look_up(session, office, event, by=by)
        except EscrowError as fault:
            bad.append(BadLine(one.line, fault.message))
            continue
        names.add(event.id)
        if known is None:
            fresh.append(event)
        else:
            again.append(known)
    received = [*again, *receive_all(session, office, fresh, by=by)]
    return ImportedEvents(received, sorted(bad, key=lambda one: one.line))


def parse_events(body: bytes, *, source: str, now: datetime) -> tuple[list[Told], list[BadLine]]:
    """The events of a CSV, and the lines that tell none. Raises RequestRefused when it is no such CSV at all."""
    sheet = read_sheet(body, what="events", must_name="person_key", other_names=_OTHER_NAMES)
    good, bad = [], []
    for line in sheet.lines:
        try:
            good.append(_told(line, source, now, is_guessed=sheet.is_guessed))
        except RequestRefused as fault:
            bad.append(BadLine(line.number, fault.message))
    return good, bad


def _told(line: Line, source: str, now: datetime, *, is_guessed: bool) -> Told:
    if line.fault is not None:
        raise RequestRefused(line.fault)
    said = {name: text for name, text in line.said.items() if text}
    for name, text in said.items():
        if len(text) > _LONGEST or not text.isprintable():
            raise RequestRefused(f"{name}: expected at most {_LONGEST} printable characters; shorten it")
    key = said.get("person_key", "")
    if not key:
        raise RequestRefused("person_key: the line names nobody; give the HR key")
    if is_guessed and not key.isascii():
        raise RequestRefused("person_key: the file is not in UTF-8 and this key holds other letters; save it as UTF-8")
    zone = _zone(said.get("time_zone", "UTC"))
    occurred = said.get("occurred_at")
    event = HrEvent(
        id=said.get("id", ""),
        source=source,
        type=_type(said.get("type", "")),
        person_key=key,
        effective_at=_moment("effective_at", said.get("effective_at", ""), zone),
        time_zone=zone.key,
        occurred_at=now if occurred is None else _moment("occurred_at", occurred, zone),
        reason_class=said.get("reason_class"),
    )
    return Told(line.number, event if event.id else replace(event, id=_name(event)), is_dated=occurred is not None)


def _as_told_first(session: Session, event: HrEvent) -> HrEvent:
    """A list sent again says the same: what does not say when it was said was said when it first came."""
    known = session.get(HrEventRow, (event.source, event.id))
    return event if known is None else replace(event, occurred_at=known.occurred_at)


def _name(event: HrEvent) -> str:
    """Of an event without a name of its own: what it says."""
    plain = [event.person_key, event.type.value, rfc3339(event.effective_at), event.reason_class]
    return sha256(canonical_json(plain)).hexdigest()[:32]


def _type(said: str) -> EventType:
    kind = next((one for one in EventType if one.value == said.lower()), None)
    if kind is None:
        raise RequestRefused(f"type: expected one of {', '.join(EventType)}; correct it")
    return kind


def _zone(said: str) -> ZoneInfo:
    try:
        return ZoneInfo(said)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise RequestRefused("time_zone: expected a name such as America/Sao_Paulo; correct it") from None


def _moment(name: str, said: str, zone: ZoneInfo) -> datetime:
    """A day is its first moment where the person works. Days written otherwise mean another one elsewhere."""
    fault = RequestRefused(f"{name}: expected a day such as 2026-12-31, or a time such as 2026-12-31T18:00; correct it")
    if not (_DAY.fullmatch(said) or _MOMENT.match(said)):
        raise fault
    try:
        found = datetime.fromisoformat(said.upper())
        return found if found.tzinfo is not None else found.replace(tzinfo=zone)
    except (ValueError, OverflowError):
        raise fault from None
