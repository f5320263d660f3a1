"""Whose word about a leaving holds: HR's over what logins tell, and of HR's the last."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from lifecycle.people.said import (
    ACTED,
    GARDEN_LEAVE,
    OVERRIDDEN,
    SCHEDULED,
    SUPERSEDED,
    WAITING,
    EventType,
    is_away,
    is_kept_out,
    is_out,
    is_outdated,
    overtaken,
)

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LEAVES, NOW_GONE, STAYS, BACK = (EventType.LEAVER_SCHEDULED, EventType.LEAVER_NOW, EventType.LEAVER_CANCELLED,
                                 EventType.REHIRE)  # fmt: skip
AWAY, HOME = EventType.LEAVE_STARTED, EventType.LEAVE_ENDED


@dataclass(frozen=True)
class Word:
    source: str
    type: str
    effective_at: datetime
    occurred_at: datetime
    reason_class: str | None = None
    state: str = ACTED


def word(kind: str, *, days: float = 0, said: float = 0, source: str = "hr", state: str = ACTED,
         reason: str | None = None) -> Word:  # fmt: skip
    """Something said `said` days from now, about a moment `days` from now."""
    return Word(source, kind, NOW + timedelta(days=days), NOW + timedelta(days=said), reason, state)


@pytest.mark.parametrize(
    ("older", "said", "is_overtaken"),
    [
        (word(LEAVES, days=5, said=-1, state=SCHEDULED), word(STAYS), True),
        (word(LEAVES, days=5, said=-1, state=SCHEDULED), word(LEAVES, days=60), True),
        (word(LEAVES, days=5, said=-1, state=SCHEDULED), word(BACK), True),
        (word(LEAVES, days=5, said=-1, state=SCHEDULED), word(BACK, days=90), False),
        (word(NOW_GONE, days=-1, said=-1, state=WAITING), word(BACK, days=90), False),
        (word(NOW_GONE, days=-1, said=-1, state=WAITING), word(BACK), True),
        (word(LEAVES, days=5, said=-1, state=SCHEDULED), word(LEAVES, days=1, source="scim"), False),
        (word(LEAVES, days=5, said=-1, state=SCHEDULED), word(BACK, source="scim"), False),
        (word(LEAVES, days=1, said=-1, source="scim", state=SCHEDULED), word(BACK, source="reconcile"), True),
        (word(LEAVES, days=1, said=-1, source="scim", state=SCHEDULED), word(LEAVES, days=9), True),
        (word(LEAVES, days=5, said=-1, state=SCHEDULED), word(AWAY), False),
        (word(AWAY, days=5, said=-1, state=SCHEDULED), word(HOME, days=9), True),
        (word(LEAVES, days=-1, said=-1, state=ACTED), word(STAYS), False),
        (word(LEAVES, days=5, said=1, state=SCHEDULED), word(STAYS), False),
    ],
)
def test_what_need_not_be_waited_for(older: Word, said: Word, is_overtaken: bool) -> None:
    assert overtaken([older], said, now=NOW) == ([older] if is_overtaken else [])


@pytest.mark.parametrize(
    ("held", "said", "outdated"),
    [
        (word(BACK, said=-1), word(NOW_GONE, said=-2), True),
        (word(BACK, said=-1, source="scim"), word(NOW_GONE, said=-2), False),
        (word(LEAVES, days=1, said=-1, source="scim", state=SCHEDULED), word(NOW_GONE, said=-2), False),
        (word(NOW_GONE, days=-3, said=-3), word(BACK, source="scim"), True),
        (word(NOW_GONE, days=3, said=-3, state=SCHEDULED), word(BACK, source="scim"), False),
        (word(AWAY, days=-3, said=-3, reason=GARDEN_LEAVE), word(BACK, source="reconcile"), True),
        (word(AWAY, days=-3, said=-3), word(BACK, source="reconcile"), False),
        (word(HOME, said=-1), word(NOW_GONE, said=-2), False),
        (word(BACK, said=-1), word(EventType.MOVER, said=-2), False),
    ],
)
def test_what_changes_nothing_any_more(held: Word, said: Word, outdated: bool) -> None:
    assert is_outdated([held], said) is outdated


@pytest.mark.parametrize(
    ("heard", "out"),
    [
        ([], False),
        ([word(NOW_GONE, days=-1, said=-1)], True),
        ([word(LEAVES, days=1, said=-1, state=SCHEDULED)], False),
        ([word(NOW_GONE, days=-9, said=-9), word(BACK, days=-1, said=-2)], False),
        ([word(NOW_GONE, days=-9, said=-9), word(BACK, days=90, said=-2, state=SCHEDULED)], True),
        ([word(LEAVES, days=-1, said=-9, state=SUPERSEDED), word(LEAVES, days=9, said=-5, state=SCHEDULED)], False),
        ([word(NOW_GONE, days=-9, said=-9), word(STAYS, days=9, said=-1)], False),
        ([word(NOW_GONE, days=-1, said=-9, state=OVERRIDDEN)], False),
        ([word(LEAVES, days=-1, said=-1, source="scim")], False),
    ],
)
def test_who_is_out_by_hrs_word(heard: list[Word], out: bool) -> None:
    assert is_out(heard, NOW) is out
    assert is_kept_out(heard, NOW) is out


def test_a_garden_leave_keeps_somebody_out_until_it_ends() -> None:
    begun, ended = word(AWAY, days=-3, said=-3, reason=GARDEN_LEAVE), word(HOME, days=-1, said=-1)
    assert is_kept_out([begun], NOW)
    assert is_away([begun], NOW)
    assert not is_kept_out([begun, ended], NOW)
    assert not is_kept_out([word(AWAY, days=-3, said=-3)], NOW)
    assert not is_kept_out([word(AWAY, days=3, said=-3, reason=GARDEN_LEAVE, state=SCHEDULED)], NOW)
