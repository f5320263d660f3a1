"""The custody of scripts, over random histories."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escrow.core.errors import WrongState
from lifecycle.states import IS_OVER, TRANSITIONS, Cause, Custody, can_step, step

causes = st.lists(st.sampled_from(list(Cause)), max_size=40)


def live(history: list[Cause], state: Custody = Custody.OBSERVED) -> list[Custody]:
    """The states a script goes through; what cannot happen is refused and changes nothing."""
    found = [state]
    for cause in history:
        try:
            found.append(step(found[-1], cause))
        except WrongState:
            assert not can_step(found[-1], cause)
    return found


@given(causes)
def test_whatever_happens_a_script_is_in_a_known_state(history: list[Cause]) -> None:
    assert set(live(history)) <= set(Custody)


@given(causes)
def test_nothing_comes_back_from_the_purge(history: list[Cause]) -> None:
    states = live([*history, *Cause])
    if Custody.PURGED in states:
        assert states[-1] is Custody.PURGED


@given(causes)
def test_a_script_is_purged_only_when_it_was_retired(history: list[Cause]) -> None:
    states = live(history)
    for before, after in pairwise(states):
        if after is Custody.PURGED:
            assert before is Custody.RETIRED


@given(causes)
def test_undoing_twice_is_undoing_once(history: list[Cause]) -> None:
    once = live([*history, Cause.UNDONE])
    assert live([Cause.UNDONE], once[-1])[-1] is once[-1]


@pytest.mark.parametrize(
    "state", [state for state in Custody if state not in IS_OVER and state is not Custody.OBSERVED]
)
def test_every_living_state_leads_to_an_owner(state: Custody) -> None:
    reached, frontier = {state}, [state]
    while frontier:
        here = frontier.pop()
        following = {after for (before, _), after in TRANSITIONS.items() if before is here} - reached
        reached |= following
        frontier += following
    assert Custody.OWNED in reached


def test_every_state_but_the_first_can_be_reached() -> None:
    assert {*TRANSITIONS.values()} | {Custody.OBSERVED} == set(Custody)


def test_a_refusal_names_the_state_and_what_was_tried() -> None:
    with pytest.raises(WrongState, match="purged cannot be accepted"):
        step(Custody.PURGED, Cause.ACCEPTED)
