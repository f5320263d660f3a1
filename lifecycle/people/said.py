"""What was said of somebody's leaving or absence, and whose word holds. Pure.

HR knows of people, the others of logins: what they say holds until HR speaks, and never against it.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol, TypeVar


class EventType(StrEnum):
    """What HR says happened."""

    LEAVER_SCHEDULED = "leaver.scheduled"
    LEAVER_NOW = "leaver.now"
    LEAVER_CANCELLED = "leaver.cancelled"
    LEAVE_STARTED = "leave.started"
    LEAVE_ENDED = "leave.ended"
    MOVER = "mover"
    REHIRE = "rehire"


LEAVING = frozenset({EventType.LEAVER_SCHEDULED, EventType.LEAVER_NOW})
STAYING = frozenset({EventType.LEAVER_CANCELLED, EventType.REHIRE})
ABOUT_LEAVING = sorted(LEAVING | STAYING)
ABOUT_ABSENCE = sorted({EventType.LEAVE_STARTED, EventType.LEAVE_ENDED})
"""Of each of these two the one that occurred last governs, whatever order they come in."""
GARDEN_LEAVE = "garden_leave"
"""The reason class of a leave during which somebody is not let in."""

SCHEDULED, WAITING, ACTED, RECORDED = "scheduled", "waiting", "acted", "recorded"
SUPERSEDED, OVERRIDDEN = "superseded", "overridden"
SCIM, RECONCILE = "scim", "reconcile"
"""Sources that know of logins and lists; of people only HR knows."""
TECHNICAL = frozenset({SCIM, RECONCILE})


class Word(Protocol):
    """One thing that was said of a person."""

    @property
    def source(self) -> str: ...
    @property
    def type(self) -> str: ...
    @property
    def effective_at(self) -> datetime: ...
    @property
    def occurred_at(self) -> datetime: ...
    @property
    def reason_class(self) -> str | None: ...


class Heard(Word, Protocol):
    """One that was received, and what became of it."""

    @property
    def state(self) -> str: ...


H = TypeVar("H", bound=Heard)


def family(kind: str) -> Sequence[str]:
    """The events among which the later one governs."""
    if kind in ABOUT_LEAVING:
        return ABOUT_LEAVING
    return ABOUT_ABSENCE if kind in ABOUT_ABSENCE else ()


def is_outdated(heard: Iterable[Heard], word: Word) -> bool:
    """Does something hold already against which this says nothing?"""
    same = [one for one in heard if one.type in family(word.type)]
    if word.source not in TECHNICAL:
        return any(one.occurred_at > word.occurred_at for one in same if one.source not in TECHNICAL)
    if word.type == EventType.REHIRE and is_kept_out(heard, word.occurred_at):
        return True
    return any(one.occurred_at > word.occurred_at for one in same)


def overtaken(heard: Iterable[H], word: Word, *, now: datetime) -> list[H]:
    """What waits still and need not be waited for, now that this was said."""
    waiting = [one for one in heard if one.state in (SCHEDULED, WAITING) and one.occurred_at <= word.occurred_at]
    return [one for one in waiting if one.type in family(word.type) and _takes_place_of(word, one, now)]


def is_kept_out(heard: Iterable[Heard], now: datetime) -> bool:
    """Does HR's word, as it is in effect, keep this person out: they left, or are on garden leave?"""
    absence = _in_effect(heard, ABOUT_ABSENCE, now)
    on_garden = absence is not None and absence.reason_class == GARDEN_LEAVE
    return is_out(heard, now) or (on_garden and is_away(heard, now))


def is_out(heard: Iterable[Heard], now: datetime) -> bool:
    """Did HR itself, the last time its word took effect, say that this person leaves?"""
    last = _in_effect(heard, ABOUT_LEAVING, now)
    return last is not None and last.type in LEAVING


def is_away(heard: Iterable[Heard], now: datetime) -> bool:
    """Does HR say that this person is on leave?"""
    last = _in_effect(heard, ABOUT_ABSENCE, now)
    return last is not None and last.type == EventType.LEAVE_STARTED


def _takes_place_of(word: Word, older: Heard, now: datetime) -> bool:
    if word.source in TECHNICAL:
        return older.source in TECHNICAL
    # Whoever comes back in spring leaves in autumn all the same.
    is_to_come = word.type == EventType.REHIRE and word.effective_at > now
    return not (is_to_come and older.type in LEAVING and older.effective_at < word.effective_at)


def _in_effect(heard: Iterable[Heard], kinds: Sequence[str], now: datetime) -> Heard | None:
    """HR's last word of some kinds that counted and whose time has come; what is called off is called off at once."""
    counted = [
        one
        for one in heard
        if one.type in kinds
        and one.source not in TECHNICAL
        and one.state not in (SUPERSEDED, OVERRIDDEN)
        and (one.effective_at <= now or one.type == EventType.LEAVER_CANCELLED)
    ]
    return max(counted, key=lambda one: one.occurred_at, default=None)
