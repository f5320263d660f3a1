"""Who takes over: the chain of custodians and the offers."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escrow.core.errors import WrongState
from lifecycle.candidates import (
    Directory,
    Party,
    Person,
    Standing,
    Use,
    choose_custodian,
    rank_candidates,
    require_queue,
)

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
QUEUE = Party("queue", "escrow-fallback")


def company(*people: Person) -> Directory:
    fallback = frozenset({"escrow-fallback"})
    queue = (Person("gil", "Gil", groups=fallback), Person("fernanda", "Fernanda", groups=fallback))
    return Directory({person.key: person for person in (*people, *queue)}, "escrow-fallback")


def owned_by(key: str, **over: object) -> Standing:
    return Standing("s1", owner=Party("person", key), **over)  # type: ignore[arg-type]


def test_a_live_co_owner_comes_first() -> None:
    directory = company(Person("ana", "Ana", manager="marta"), Person("marta", "Marta"), Person("bea", "Bea"))
    standing = owned_by("ana", co_owners=[Party("person", "bea")])
    assert choose_custodian(standing, directory, {"ana"}).party == Party("person", "bea")


def test_a_nominated_successor_comes_before_the_manager() -> None:
    directory = company(Person("ana", "Ana", manager="marta"), Person("marta", "Marta"), Person("bea", "Bea"))
    standing = owned_by("ana", successors=[Party("person", "bea")])
    assert choose_custodian(standing, directory, {"ana"}).why == "nominated as successor"


def test_a_manager_who_leaves_too_is_passed_over() -> None:
    directory = company(
        Person("ana", "Ana", manager="marta"), Person("marta", "Marta", manager="olga"), Person("olga", "Olga")
    )
    chosen = choose_custodian(owned_by("ana"), directory, {"ana", "marta"})
    assert chosen.party == Party("person", "olga")
    assert "2 steps up" in chosen.why


def test_two_who_manage_each_other_and_leave_end_at_the_queue() -> None:
    directory = company(Person("ana", "Ana", manager="marta"), Person("marta", "Marta", manager="ana"))
    assert choose_custodian(owned_by("ana"), directory, {"ana", "marta"}).party == QUEUE


def test_without_a_manager_whoever_leads_the_department_answers() -> None:
    directory = company(
        Person("ana", "Ana", department="Finance"),
        Person("bea", "Bea", department="Finance", manager="marta"),
        Person("marta", "Marta", department="Finance"),
    )
    chosen = choose_custodian(owned_by("ana"), directory, {"ana"})
    assert chosen.party == Party("person", "marta")
    assert chosen.why == "leads Finance, where Ana works"


def test_a_queue_of_one_is_refused_with_the_number_it_has() -> None:
    directory = company()
    with pytest.raises(WrongState, match="has 1 active members and needs 2") as refused:
        require_queue(directory, {"gil"})
    assert refused.value.code == "fallback_queue_too_small"


people_keys = st.sampled_from(["a", "b", "c", "d", "e"])


@given(
    managers=st.dictionaries(people_keys, people_keys),
    active=st.sets(people_keys),
    leaving=st.sets(people_keys),
    owner=people_keys,
)
def test_the_custodian_is_always_active_and_never_among_the_leavers(
    managers: dict[str, str], active: set[str], leaving: set[str], owner: str
) -> None:
    directory = company(
        *(Person(key, key.upper(), manager=managers.get(key), is_active=key in active) for key in "abcde")
    )
    chosen = choose_custodian(owned_by(owner), directory, leaving | {owner})
    assert directory.answers(chosen.party, leaving | {owner})


def test_whoever_ran_it_lately_is_asked_first_and_told_why() -> None:
    directory = company(*(Person(key, key) for key in ("ana", "bea", "caio")))
    ranked = rank_candidates(
        [
            Use("bea", runs=40, last_run_at=NOW - timedelta(days=200)),
            Use("caio", runs=12, last_run_at=NOW - timedelta(days=3)),
        ],
        former=directory.find("ana"),
        directory=directory,
        excluded={"ana"},
        now=NOW,
    )
    assert [one.person_key for one in ranked] == ["caio", "bea"]
    assert ranked[0].reasons == ("ran the same content 12 times, last 3 days ago",)


def test_nobody_who_leaves_is_asked_and_at_most_three_are() -> None:
    directory = company(*(Person(key, key, department="Finance") for key in ("ana", "b", "c", "d", "e", "f")))
    ranked = rank_candidates([], former=directory.find("ana"), directory=directory, excluded={"ana", "b"}, now=NOW)
    assert len(ranked) == 3
    assert not {one.person_key for one in ranked} & {"ana", "b"}
