"""A rating never falls because something was added, and never depends on the order of what it was given.

The default run takes a few hundred cases of each; `script/test --soak` takes 6,000 of each, 24,000 in all.
"""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scanners.findings import Confidence, Severity, Trait, Vector
from scanners.rating import Concern, rate, score

CONCERNS = st.builds(
    Concern,
    rule=st.sampled_from([f"rule-{n}" for n in range(8)]),
    fingerprint=st.sampled_from([f"print-{n}" for n in range(12)]),
    vector=st.sampled_from(Vector),
    severity=st.sampled_from(Severity),
    confidence=st.sampled_from(Confidence),
    why=st.just("it is so"),
    traits=st.frozensets(st.sampled_from(Trait), max_size=2),
)
LISTS = st.lists(CONCERNS, max_size=12)
FEW = 200
MANY = 6_000


def a_concern(chance):
    return Concern(
        rule=f"rule-{chance.randrange(8)}",
        fingerprint=f"print-{chance.randrange(12)}",
        vector=chance.choice(list(Vector)),
        severity=chance.choice(list(Severity)),
        confidence=chance.choice(list(Confidence)),
        why="it is so",
        traits=frozenset(chance.sample(list(Trait), chance.randrange(3))),
    )


def cases(count, seed):
    chance = random.Random(seed)
    for _ in range(count):
        yield chance, [a_concern(chance) for _ in range(chance.randrange(13))], chance.random() < 0.5


def raised(one, severity, confidence):
    """The same, at least as bad and at least as sure."""
    worst = max(one.severity, severity, key=list(Severity).index)
    surest = max(one.confidence, confidence, key=list(Confidence).index)
    return Concern(one.rule, one.fingerprint, one.vector, worst, surest, one.why, one.traits)


def check_adding(found, more, analysed):
    assert score([*found, more], fully_analysed=analysed) >= score(found, fully_analysed=analysed)


def check_order(found, shuffled, analysed):
    assert rate(shuffled, fully_analysed=analysed) == rate(found, fully_analysed=analysed)


def check_raising(found, at, severity, confidence):
    worse = [*found]
    worse[at] = raised(found[at], severity, confidence)
    assert score(worse, fully_analysed=True) >= score(found, fully_analysed=True)


def check_answer(found, accepted, analysed):
    rating = rate(found, fully_analysed=analysed, accepted=accepted)
    assert 0 <= rating.residual_score <= rating.score <= 100
    assert rating.score == score(found, fully_analysed=analysed)
    assert all(reason.points >= 0 for reason in rating.reasons)
    assert analysed or rating.residual_score >= 25


@settings(max_examples=FEW, deadline=None)
@given(LISTS, CONCERNS, st.booleans())
def test_adding_something_never_lowers_the_score(found, more, analysed):
    check_adding(found, more, analysed)


@settings(max_examples=FEW, deadline=None)
@given(LISTS, st.randoms(use_true_random=False), st.booleans())
def test_the_order_changes_nothing_not_even_a_word(found, chance, analysed):
    shuffled = [*found]
    chance.shuffle(shuffled)
    check_order(found, shuffled, analysed)


@settings(max_examples=FEW, deadline=None)
@given(LISTS.filter(bool), st.integers(0, 11), st.sampled_from(Severity), st.sampled_from(Confidence))
def test_being_surer_or_worse_never_lowers_the_score(found, at, severity, confidence):
    check_raising(found, at % len(found), severity, confidence)


@settings(max_examples=FEW, deadline=None)
@given(LISTS, st.frozensets(st.sampled_from([f"print-{n}" for n in range(12)])), st.booleans())
def test_what_is_left_is_never_more_and_what_was_not_analysed_is_never_low(found, accepted, analysed):
    check_answer(found, accepted, analysed)


@pytest.mark.soak
def test_twenty_four_thousand_cases_keep_every_promise():
    for chance, found, analysed in cases(MANY, "adding"):
        check_adding(found, a_concern(chance), analysed)
    for chance, found, analysed in cases(MANY, "order"):
        check_order(found, chance.sample(found, len(found)), analysed)
    for chance, found, _ in cases(MANY, "raising"):
        if found:
            severity, confidence = chance.choice(list(Severity)), chance.choice(list(Confidence))
            check_raising(found, chance.randrange(len(found)), severity, confidence)
    for chance, found, analysed in cases(MANY, "answer"):
        accepted = frozenset(f"print-{n}" for n in range(12) if chance.random() < 0.3)
        check_answer(found, accepted, analysed)
