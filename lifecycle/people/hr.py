"""Events of HR: somebody leaves, comes back, or does not leave after all."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import bindparam
from sqlmodel import Session, and_, col, or_, select

from escrow.audit.log import Act
from escrow.core.canonical import Json, canonical_json
from escrow.core.clock import rfc3339
from escrow.core.errors import NotPermitted, RequestRefused, WrongState
from escrow.core.events import Event
from escrow.core.principals import VAULT, Principal
from escrow.db.base import UtcDateTime
from escrow.db.bulk import columns, insert_new
from lifecycle import offers, transfers
from lifecycle.adoption import requests
from lifecycle.office import Office
from lifecycle.ownership import lock_custody, move
from lifecycle.people import accounts
from lifecycle.people.directory import (
    DUE,
    cut_access,
    cut_access_of,
    get_person_row,
    has_open_login,
    is_merged,
    leave_places,
    restore_access,
)
from lifecycle.people.handing_over import ask_to_hand_over, ask_what_stays
from lifecycle.people.hr_answers import answer_of
from lifecycle.people.said import (
    ABOUT_ABSENCE,
    ABOUT_LEAVING,
    ACTED,
    GARDEN_LEAVE,
    LEAVING,
    OVERRIDDEN,
    RECONCILE,
    RECORDED,
    SCHEDULED,
    SCIM,
    STAYING,
    SUPERSEDED,
    TECHNICAL,
    WAITING,
    EventType,
    is_away,
    is_out,
    is_outdated,
    overtaken,
)
from lifecycle.people.standing_in import ON_LEAVE, end_standing_in, have_stood_in
from lifecycle.states import Cause, Custody, can_step
from lifecycle.succession import scripts_of
from lifecycle.tables import HrEventRow, TransferPersonRow, TransferRow

FURTHEST_AHEAD = timedelta(days=1)
"""How far ahead of ours the clock of whoever tells of an event may be."""

__all__ = [
    "GARDEN_LEAVE", "RECONCILE", "SCIM", "EventType", "HrEvent", "Received", "Shut", "act_on_due", "deactivated",
    "deactivated_all", "is_leaving", "is_shut_meanwhile", "look_up", "reactivated", "receive_all", "receive_event",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class HrEvent:
    """One event as HR sent it."""

    id: str
    source: str
    type: EventType
    person_key: str
    effective_at: datetime
    time_zone: str
    occurred_at: datetime
    reason_class: str | None = None

    @property
    def digest(self) -> str:
        """The same event has the same digest, however its times were written."""
        plain = [self.type, self.person_key, rfc3339(self.effective_at), self.time_zone, rfc3339(self.occurred_at)]
        return sha256(canonical_json([*plain, self.reason_class])).hexdigest()


@dataclass(frozen=True, slots=True)
class Received:
    """The answer to an event; not new when the same one was answered before."""

    answer: Mapping[str, Any]
    is_new: bool


def receive_event(session: Session, office: Office, event: HrEvent, *, by: Principal) -> Received:
    """Take one event and act on it when it is due. The same one again gets the same answer and changes nothing."""
    known = look_up(session, office, event, by=by)
    return known or receive_all(session, office, [event], by=by)[0]


def look_up(session: Session, office: Office, event: HrEvent, *, by: Principal) -> Received | None:
    """What this very event was answered before; None for a new one. Raises what keeps it from being taken."""
    if by.person_key == event.person_key:
        raise NotPermitted("event: it is about you; a colleague or the HR system tells it", code="own_event")
    if event.occurred_at > office.clock.now() + FURTHEST_AHEAD:
        raise RequestRefused(
            f"occurred_at: {rfc3339(event.occurred_at)} is over a day ahead of our clock, and nothing said later "
            "would count against it; send when it was said, and in effective_at when it takes effect",
            code="event_from_the_future",
        )
    # One event of a person at a time, and each once.
    get_person_row(session, event.person_key)
    known = session.get(HrEventRow, (event.source, event.id))
    return None if known is None else _again(known, event)


def receive_all(session: Session, office: Office, events: Sequence[HrEvent], *, by: Principal) -> list[Received]:
    """Take events nobody told before, in order; those who leave by them now are one mass event to the breaker."""
    taken: dict[tuple[str, str], Received] = {}
    waiting = list(events)
    while waiting:
        # Two events of one person are taken one after the other.
        first = {one.person_key: one for one in reversed(waiting)}
        waiting = [one for one in waiting if first[one.person_key] is not one]
        said = {key: _said(session, key, one.occurred_at) for key, one in first.items()}
        rows = _taken(session, office, list(first.values()), said, by=dict.fromkeys(first, by))
        session.add_all(rows)
        session.flush()
        taken |= {(row.source, row.id): Received(row.answer, is_new=True) for row in rows}
    return [taken[one.source, one.id] for one in events]


@dataclass(frozen=True, slots=True)
class Shut:
    """A login that was shut: whose it was, in which event, and who said so."""

    person_key: str
    event_id: str
    by: Principal


def deactivated(
    session: Session, office: Office, person_key: str, *, event_id: str, by: Principal, source: str = SCIM
) -> None:
    """A login was shut, or is on the list no more: access ends now, custody after the grace or when HR says so."""
    deactivated_all(session, office, [Shut(person_key, event_id, by)], source=source)


def deactivated_all(session: Session, office: Office, shut: Sequence[Shut], *, source: str = SCIM) -> None:
    """As `deactivated`, of all logins one transaction shuts, in as many statements as for one."""
    waiting = list(shut)
    while waiting:
        # Two logins of one person are two events, one after the other.
        first = {one.person_key: one for one in reversed(waiting)}
        waiting = [one for one in waiting if first[one.person_key] is not one]
        _deactivate(session, office, first, source)


def reactivated(
    session: Session, office: Office, person_key: str, *, event_id: str, by: Principal, source: str = SCIM
) -> None:
    """The identity provider opened a login again; whoever left by HR's word stays out until HR takes it back.

    So does an entry that was merged into another, whose logins open nothing.
    """
    if is_merged(session, person_key):
        return
    now = office.clock.now()
    event = HrEvent(event_id, source, EventType.REHIRE, person_key, now, "UTC", now)
    receive_event(session, office, event, by=by)


def _deactivate(session: Session, office: Office, shut: Mapping[str, Shut], source: str) -> None:
    cut_access_of(session, office, {key: one.by for key, one in shut.items()}, cause=f"deactivated by {source}")
    now = office.clock.now()
    ids, said = _said_of(session, shut, source, now)
    # Of whoever HR says is on leave it is no leaving: they are stood in for, and not let in.
    away = {key for key in shut if is_away(said[key], now)}
    for key in sorted(away):
        have_stood_in(session, office, key, is_let_in=False, said=ON_LEAVE, by=shut[key].by)
    if away:
        leave_places(session, office, away)
    # A user created shut and then deleted is one event, told twice.
    events = [
        HrEvent(one.event_id, source, EventType.LEAVER_SCHEDULED, key, now + office.grace, "UTC", now)
        for key, one in shut.items()
        if one.event_id not in ids and key not in away and not is_out(said[key], now)
    ]
    rows = _taken(session, office, events, said, by={key: one.by for key, one in shut.items()})
    insert_new(session, HrEventRow, [{name: getattr(row, name) for name in columns(HrEventRow)} for row in rows])


def _taken(
    session: Session,
    office: Office,
    events: Sequence[HrEvent],
    said: Mapping[str, Sequence[HrEventRow]],
    *,
    by: Mapping[str, Principal],
) -> list[HrEventRow]:
    """One event of each of some people, acted on or waiting for its time, with its answer."""
    # 1. What came later says what holds; what is older is only written down.
    rows, open_ones = [_recorded(event, office.clock.now()) for event in events], []
    for event, row in zip(events, rows, strict=True):
        if is_outdated(said[row.person_key], event):
            row.state = OVERRIDDEN
        else:
            _supersede(session, overtaken(said[row.person_key], event, now=office.clock.now()))
            open_ones.append(row)
    _act_or_wait(session, office, open_ones, by=by)
    # 2. The answer is kept, so that the same event is answered the same.
    office.audit.append_all(session, [_received(row, by[row.person_key]) for row in rows])
    for row in rows:
        row.answer = answer_of(session, row)
    return rows


def _received(row: HrEventRow, by: Principal) -> Act:
    details: dict[str, Json] = {"type": row.type, "state": row.state, "transfer": row.transfer_id,
                                "person": row.person_key}  # fmt: skip
    return Act(Event.HR_EVENT_RECEIVED, by, f"hr_event:{row.source}:{row.id}", details)


def is_leaving(session: Session, person_key: str) -> bool:
    """Does a leaving of this person wait for its time, or for a queue?"""
    return session.exec(_waiting_leaving(person_key)).first() is not None


def is_shut_meanwhile(session: Session, person_key: str) -> bool:
    """As `is_leaving`, of one nobody but a provider or a list spoke of."""
    by_others = _waiting_leaving(person_key).where(col(HrEventRow.source).in_(sorted(TECHNICAL)))
    return session.exec(by_others).first() is not None


def _waiting_leaving(person_key: str) -> Any:
    waiting = select(HrEventRow.id).where(
        HrEventRow.person_key == person_key,
        col(HrEventRow.type).in_(sorted(LEAVING)),
        col(HrEventRow.state).in_((SCHEDULED, WAITING)),
    )
    return waiting.limit(1)


def act_on_due(session: Session, office: Office) -> int:
    """Act on every event whose time has come, and on leavers whose scripts waited for a queue; how many there were."""
    due = session.exec(
        select(HrEventRow)
        .where(col(HrEventRow.state).in_((SCHEDULED, WAITING)), col(HrEventRow.effective_at) <= office.clock.now())
        .order_by(col(HrEventRow.occurred_at))
    ).all()
    # People are locked in one order everywhere: a provider that shuts many logins waits, and is not waited for.
    for key in sorted({row.person_key for row in due}):
        get_person_row(session, key)
    together = []
    for row in due:
        session.refresh(row)
        if row.state not in (SCHEDULED, WAITING):
            continue
        if row.type in LEAVING and row.source in TECHNICAL:
            together.append(row)
        else:
            _act(session, office, row, by=VAULT)
            session.add(row)
    _leave_together(session, office, together, by=VAULT)
    session.flush()
    return len(due)


def _leave_together(session: Session, office: Office, rows: Sequence[HrEventRow], *, by: Principal) -> None:
    """Logins shut one by one, and leavers of one list, are one transfer, so that the breaker sees all of them."""
    leaving = []
    accounts.tell_unvouched(session, office, [row.person_key for row in rows])
    for row in rows:
        cut_access(session, office, row.person_key, cause=f"hr event {row.source}:{row.id}", by=by)
        offers.withdraw_from(session, row.person_key, at=office.clock.now())
        requests.withdraw_of(session, office, row.person_key, by=by)
        row.transfer_id, row.state = _running_transfer(session, row.person_key), ACTED
        if row.transfer_id is None and scripts_of(session, [row.person_key]):
            leaving.append(row)
    leave_places(session, office, [row.person_key for row in rows])
    if leaving:
        first, people = leaving[0], [row.person_key for row in leaving]
        reason = f"shut by {first.source}" if first.source in TECHNICAL else first.reason_class or first.type
        occasion = transfers.Occasion(people, reason, (first.source, first.id))
        transfer_id = _plan(session, office, occasion, by=by)
        for row in leaving:
            row.transfer_id, row.state = transfer_id, WAITING if transfer_id is None else ACTED


def _again(known: HrEventRow, event: HrEvent) -> Received:
    if known.body_digest != event.digest:
        raise WrongState(
            f"event {event.id} of {event.source}: another one has this id; give each event an id of its own",
            code="event_reused",
        )
    return Received(known.answer, is_new=False)


def _recorded(event: HrEvent, now: datetime) -> HrEventRow:
    return HrEventRow(
        source=event.source,
        id=event.id,
        body_digest=event.digest,
        type=event.type.value,
        person_key=event.person_key,
        effective_at=event.effective_at,
        time_zone=event.time_zone,
        occurred_at=event.occurred_at,
        reason_class=event.reason_class,
        state=RECORDED,
        answer={},
        received_at=now,
    )


def _said(session: Session, person_key: str, at: datetime) -> list[HrEventRow]:
    """What was said of this person's leaving and absence, as far as it bears on a word of then: in one look."""
    mine = (HrEventRow.person_key == person_key, col(HrEventRow.type).in_(_KINDS))
    return list(session.exec(select(HrEventRow).where(*mine, _BEARS), params={"at": at}))


_KINDS = [*ABOUT_LEAVING, *ABOUT_ABSENCE]
_BEARS = or_(
    col(HrEventRow.state).in_((SCHEDULED, WAITING)),
    col(HrEventRow.source).not_in(sorted(TECHNICAL)),
    col(HrEventRow.occurred_at) > bindparam("at", type_=UtcDateTime()),
)
_OF_THESE = select(HrEventRow).where(
    or_(
        and_(
            col(HrEventRow.person_key).in_(bindparam("people", expanding=True)),
            col(HrEventRow.type).in_(_KINDS),
            _BEARS,
        ),
        and_(col(HrEventRow.source) == bindparam("source"), col(HrEventRow.id).in_(bindparam("ids", expanding=True))),
    )
)
"""Made once: it is asked at every change of a login."""


def _said_of(
    session: Session, shut: Mapping[str, Shut], source: str, now: datetime
) -> tuple[Collection[str], Mapping[str, Sequence[HrEventRow]]]:
    """Which of these events were told already, and as `_said`, of each of these people."""
    asked = {"people": sorted(shut), "at": now, "source": source, "ids": sorted(one.event_id for one in shut.values())}
    found = session.exec(_OF_THESE, params=asked).all()
    said: dict[str, list[HrEventRow]] = {key: [] for key in shut}
    for row in found:
        bears = row.state in (SCHEDULED, WAITING) or row.source not in TECHNICAL or row.occurred_at > now
        if row.type in _KINDS and bears and row.person_key in said:
            said[row.person_key].append(row)
    return {row.id for row in found if row.source == source}, said


def _supersede(session: Session, waiting: Sequence[HrEventRow]) -> None:
    for older in waiting:
        older.state = SUPERSEDED
        session.add(older)
    session.flush()


def _act_or_wait(session: Session, office: Office, rows: Sequence[HrEventRow], *, by: Mapping[str, Principal]) -> None:
    # What is called off is called off now: its effective time is that of the leaving which will not be.
    due = [one for one in rows if one.effective_at <= office.clock.now() or one.type == EventType.LEAVER_CANCELLED]
    leaving_now = [one for one in due if one.type in LEAVING]
    together = leaving_now if len(leaving_now) > 1 else []
    for row in due:
        if row not in together:
            _act(session, office, row, by=by[row.person_key])
    if together:
        _leave_together(session, office, together, by=by[together[0].person_key])
    later = [one for one in rows if one not in due]
    leaving = [one.person_key for one in later if one.type in LEAVING]
    if leaving:
        _step_scripts(session, office, leaving, Cause.LEAVING_SCHEDULED)
        ask_to_hand_over(session, office, [one for one in later if one.type in LEAVING])
    for row in later:
        row.state = SCHEDULED
    for name, due_at in sorted({_looked_at(row) for row in later}):
        office.queue.enqueue(session, DUE, {}, key=name, due_at=due_at)


def _looked_at(row: HrEventRow) -> tuple[str, datetime]:
    """By which name, and when, an event whose time has not come is looked at again."""
    if row.source not in TECHNICAL:
        return f"{row.source}:{row.id}", row.effective_at
    # Logins shut within the same minute are looked at together when their grace is over.
    due_at = row.effective_at.replace(second=0, microsecond=0) + timedelta(minutes=1)
    return f"grace:{due_at.isoformat()}", due_at


def _act(session: Session, office: Office, row: HrEventRow, *, by: Principal) -> None:
    if row.type in LEAVING:
        _leave(session, office, row, by=by)
    elif row.type in STAYING:
        _stay(session, office, row, by=by)
    elif row.type == EventType.LEAVE_STARTED:
        _be_absent(session, office, row, by=by)
    elif row.type == EventType.LEAVE_ENDED:
        _be_back(session, office, row, by=by)
    else:
        ask_what_stays(session, office, row)
        row.state = ACTED


def _leave(session: Session, office: Office, row: HrEventRow, *, by: Principal) -> None:
    """Access ends, and in the same transaction everything they owned has somebody who answers for it."""
    cause = f"hr event {row.source}:{row.id}"
    cut_access(session, office, row.person_key, cause=cause, by=by)
    offers.withdraw_from(session, row.person_key, at=office.clock.now())
    requests.withdraw_of(session, office, row.person_key, by=by)
    accounts.tell_unvouched(session, office, [row.person_key])
    leave_places(session, office, [row.person_key])
    running = _running_transfer(session, row.person_key)
    if running is not None:
        row.transfer_id, row.state = running, ACTED
        return
    occasion = transfers.Occasion([row.person_key], row.reason_class or row.type, (row.source, row.id))
    row.transfer_id = _plan(session, office, occasion, by=by)
    row.state = WAITING if row.transfer_id is None else ACTED


def _plan(session: Session, office: Office, occasion: transfers.Occasion, *, by: Principal) -> str | None:
    """The transfer; None where there is no queue to fall back on yet: access is cut all the same, custody waits."""
    try:
        return transfers.plan_for_leaver(session, office, occasion, by=by)
    except WrongState as fault:
        if fault.code != "fallback_queue_too_small":
            raise
        return None


def _stay(session: Session, office: Office, row: HrEventRow, *, by: Principal) -> None:
    """They are let in and own what they owned; a leaving HR has announced stays announced, whatever a provider does."""
    now = office.clock.now()
    said = [one for one in _said(session, row.person_key, row.occurred_at) if one is not row]
    _supersede(session, overtaken(said, row, now=now))
    restore_access(session, office, row.person_key, cause=f"hr event {row.source}:{row.id}", by=by)
    if not is_away(said, now):
        end_standing_in(session, office, row.person_key, causes=_back(session, row.person_key))
    if not is_leaving(session, row.person_key):
        _step_scripts(session, office, [row.person_key], Cause.LEAVING_CANCELLED)
    running = _running_transfer(session, row.person_key)
    if running is not None:
        row.transfer_id = running
        transfers.take_back_person(session, office, running, row.person_key, by=by)
    row.state = ACTED


def _be_absent(session: Session, office: Office, row: HrEventRow, *, by: Principal) -> None:
    """Somebody else answers meanwhile and nothing is orphaned; on garden leave they are not let in either."""
    is_garden = row.reason_class == GARDEN_LEAVE
    if is_garden:
        cut_access(session, office, row.person_key, cause=f"hr event {row.source}:{row.id}", by=by)
        leave_places(session, office, [row.person_key])
    have_stood_in(session, office, row.person_key, is_let_in=not is_garden, said=ON_LEAVE, by=by)
    row.state = ACTED


def _be_back(session: Session, office: Office, row: HrEventRow, *, by: Principal) -> None:
    """They answer again; whoever stood in for them no longer does. One whose login is shut waits for that."""
    key, now = row.person_key, office.clock.now()
    said = _said(session, key, row.occurred_at)
    if not is_leaving(session, key) and not is_out(said, now) and has_open_login(session, key):
        restore_access(session, office, key, cause=f"hr event {row.source}:{row.id}", by=by)
    end_standing_in(session, office, key, causes=_back(session, key))
    row.state = ACTED


def _back(session: Session, person_key: str) -> Sequence[Cause]:
    """By what scripts of somebody who is back are theirs again; a leaving that was announced is to come still."""
    is_to_leave = is_leaving(session, person_key)
    return [Cause.LEAVE_ENDED] if is_to_leave else [Cause.LEAVE_ENDED, Cause.LEAVING_CANCELLED]


def _running_transfer(session: Session, person_key: str) -> str | None:
    """The transfer an earlier event of this person opened and nobody has applied or undone yet."""
    return session.exec(
        select(TransferRow.id)
        .join(TransferPersonRow, col(TransferPersonRow.transfer_id) == col(TransferRow.id))
        .where(
            TransferPersonRow.person_key == person_key,
            col(TransferRow.state).in_((transfers.PLANNED, transfers.HELD)),
            col(TransferRow.event_id).is_not(None),
        )
        .order_by(col(TransferRow.created_at).desc())
    ).first()


def _step_scripts(session: Session, office: Office, people: Sequence[str], cause: Cause) -> None:
    now = office.clock.now()
    for script_id, _, role in scripts_of(session, people):
        custody = lock_custody(session, script_id, now)
        if role == "owner" and can_step(Custody(custody.state), cause):
            move(session, custody, cause, now)
