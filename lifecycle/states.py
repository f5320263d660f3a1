"""The custody of a script as a state machine: pure, and the only place that says what may follow what."""

from collections.abc import Mapping
from enum import StrEnum

from escrow.core.errors import WrongState


class Custody(StrEnum):
    """Where a script stands between the people who answer for it."""

    OBSERVED = "observed"
    UNCLAIMED = "unclaimed"
    OWNED = "owned"
    OWNED_DELEGATED = "owned_delegated"
    ORPHAN_PENDING = "orphan_pending"
    ORPHANED = "orphaned"
    OFFERED = "offered"
    OFFERED_WIDE = "offered_wide"
    ADOPTION_REVIEW = "adoption_review"
    RETIRE_PROPOSED = "retire_proposed"
    RETIRED = "retired"
    PURGED = "purged"


class Cause(StrEnum):
    """What happened to a script's custody."""

    REGISTERED = "registered"
    UNKNOWN_ACCOUNT = "unknown_account"
    LINKED = "linked"
    LEAVING_SCHEDULED = "leaving_scheduled"
    LEAVING_CANCELLED = "leaving_cancelled"
    LEFT = "left"
    LEAVE_STARTED = "leave_started"
    LEAVE_ENDED = "leave_ended"
    CUSTODIAN_LEFT = "custodian_left"
    CUSTODIAN_KEEPS = "custodian_keeps"
    OFFERED = "offered"
    DEADLINE = "deadline"
    REQUESTED = "requested"
    REJECTED = "rejected"
    ACCEPTED = "accepted"
    UNDONE = "undone"
    OBJECTED = "objected"
    RETIRED = "retired"
    REINSTATED = "reinstated"
    PURGED = "purged"


_S, _C = Custody, Cause
_WAITING = (_S.ORPHANED, _S.OFFERED, _S.OFFERED_WIDE)
_ANSWERED = (_S.OWNED, _S.OWNED_DELEGATED, _S.ORPHAN_PENDING)

TRANSITIONS: Mapping[tuple[Custody, Cause], Custody] = {
    (_S.OBSERVED, _C.REGISTERED): _S.OWNED,
    (_S.OBSERVED, _C.UNKNOWN_ACCOUNT): _S.UNCLAIMED,
    # A script may come to light when the person behind its account has left already.
    (_S.OBSERVED, _C.LEFT): _S.ORPHANED,
    (_S.UNCLAIMED, _C.LEFT): _S.ORPHANED,
    (_S.UNCLAIMED, _C.LINKED): _S.OWNED,
    (_S.UNCLAIMED, _C.DEADLINE): _S.OFFERED,
    (_S.UNCLAIMED, _C.REQUESTED): _S.ADOPTION_REVIEW,
    (_S.UNCLAIMED, _C.OFFERED): _S.OFFERED,
    **{(state, _C.LEAVING_SCHEDULED): _S.ORPHAN_PENDING for state in _ANSWERED},
    (_S.ORPHAN_PENDING, _C.LEAVING_CANCELLED): _S.OWNED,
    **{(state, _C.LEFT): _S.ORPHANED for state in _ANSWERED},
    (_S.OWNED, _C.LEAVE_STARTED): _S.OWNED_DELEGATED,
    (_S.OWNED_DELEGATED, _C.LEAVE_ENDED): _S.OWNED,
    **{
        (state, _C.CUSTODIAN_LEFT): state
        for state in (*_ANSWERED, *_WAITING, _S.UNCLAIMED, _S.ADOPTION_REVIEW, _S.RETIRE_PROPOSED)
    },
    (_S.ORPHANED, _C.CUSTODIAN_KEEPS): _S.OWNED,
    **{(state, _C.OFFERED): state for state in (*_ANSWERED, _S.OFFERED, _S.OFFERED_WIDE, _S.ADOPTION_REVIEW)},
    (_S.ORPHANED, _C.OFFERED): _S.OFFERED,
    (_S.OFFERED, _C.DEADLINE): _S.OFFERED_WIDE,
    (_S.OFFERED_WIDE, _C.DEADLINE): _S.RETIRE_PROPOSED,
    **{(state, _C.REQUESTED): _S.ADOPTION_REVIEW for state in (*_WAITING, _S.ADOPTION_REVIEW)},
    **{(state, _C.REQUESTED): state for state in _ANSWERED},
    **{(state, _C.REJECTED): state for state in (*_ANSWERED, *_WAITING)},
    (_S.ADOPTION_REVIEW, _C.REJECTED): _S.OFFERED,
    **{
        (state, _C.ACCEPTED): _S.OWNED
        for state in (*_ANSWERED, *_WAITING, _S.UNCLAIMED, _S.ADOPTION_REVIEW, _S.RETIRE_PROPOSED)
    },
    **{(state, _C.UNDONE): _S.OWNED for state in (*_ANSWERED, *_WAITING, _S.ADOPTION_REVIEW)},
    (_S.RETIRE_PROPOSED, _C.OBJECTED): _S.OFFERED_WIDE,
    (_S.RETIRE_PROPOSED, _C.RETIRED): _S.RETIRED,
    (_S.RETIRED, _C.REINSTATED): _S.OFFERED,
    (_S.RETIRED, _C.PURGED): _S.PURGED,
}
"""(state, cause) to the state that follows. What is not here cannot happen."""

IS_OVER = frozenset({_S.RETIRED, _S.PURGED})
"""States in which nobody need answer for a script any more."""


def step(state: Custody, cause: Cause) -> Custody:
    """The state after `cause`; raises WrongState when that cannot happen to a script in this state."""
    following = TRANSITIONS.get((state, cause))
    if following is None:
        raise WrongState(f"custody: a script that is {state} cannot be {cause}; look at its ownership first")
    return following


def can_step(state: Custody, cause: Cause) -> bool:
    return (state, cause) in TRANSITIONS
