"""What people said of findings, and whether it still stands. Reads alone; `suppressions` writes."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from scanners.rating import Concern
from scanners.tables import FindingStateRow

OPEN, ACCEPTED, FIXED, ROTATED = "open", "accepted", "fixed", "rotated"
SAYABLE = frozenset({OPEN, ACCEPTED, ROTATED})
"""What somebody may say; that a finding is fixed is seen, never said."""
VERIFIED = "verified"
"""Of a secret alone: somebody tried, and the old value opens nothing any more."""
RATE = "scan.rate"
"""Job kind: `{script_id}`; what was said of a finding is another thing now."""


def stands(state: FindingStateRow, *, points: int, now: datetime) -> bool:
    """Does what was said still hold? Not after its end, and not when the finding has become worse since."""
    if state.status == OPEN or (state.until is not None and state.until <= now):
        return False
    return not (state.until_worse and points > state.points)


def settled_among(
    states: Mapping[str, FindingStateRow], concerns: Iterable[Concern], *, now: datetime
) -> frozenset[str]:
    """The same, from what was said of the script's findings."""
    worst: dict[str, int] = {}
    for concern in concerns:
        worst[concern.fingerprint] = max(concern.points, worst.get(concern.fingerprint, 0))
    return frozenset(
        name for name, points in worst.items() if name in states and stands(states[name], points=points, now=now)
    )
