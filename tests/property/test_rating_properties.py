"""A rating never falls because something was added, and never depends on the order of what it was given."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from scanners.findings import Confidence, Severity, Trait, Vector
from scanners.rating import Concern, rate

concerns = st.builds(
    Concern,
    rule=st.sampled_from([f"rule-{n}" for n in range(8)]),
    fingerprint=st.sampled_from([f"print-{n}" for n in range(12)]),
    vector=st.sampled_from(Vector),
    severity=st.sampled_from(Severity),
    confidence=st.sampled_from(Confidence),
    why=st.just("it is so"),
    traits=st.frozensets(st.sampled_from(Trait), max_size=2),
)
lists = st.lists(concerns, max_size=12)
COUNT = 5_000


@settings(max_examples=COUNT, deadline=None)
@given(lists, concerns, st.booleans())
def test_adding_something_never_lowers_the_score(found, more, analysed):
    assert rate([*found, more], fully_analysed=analysed).score >= rate(found, fully_analysed=analysed).score


@settings(max_examples=COUNT, deadline=None)
@given(lists, st.integers(), st.booleans())
def test_the_order_changes_nothing_not_even_a_word(found, seed, analysed):
    shuffled = list(found)
    random.Random(seed).shuffle(shuffled)
    assert rate(shuffled, fully_analysed=analysed) == rate(found, fully_analysed=analysed)


@settings(max_examples=COUNT, deadline=None)
@given(lists.filter(bool), st.data())
def test_being_surer_or_worse_never_lowers_the_score(found, data):
    at = data.draw(st.integers(0, len(found) - 1))
    one = found[at]
    surer = data.draw(
        st.sampled_from([c for c in Confidence if list(Confidence).index(c) >= list(Confidence).index(one.confidence)])
    )
    worse = data.draw(
        st.sampled_from([s for s in Severity if list(Severity).index(s) >= list(Severity).index(one.severity)])
    )
    raised = [*found]
    raised[at] = Concern(one.rule, one.fingerprint, one.vector, worse, surer, one.why, one.traits)
    assert rate(raised, fully_analysed=True).score >= rate(found, fully_analysed=True).score


@settings(max_examples=1_000, deadline=None)
@given(lists, st.booleans())
def test_a_score_is_between_0_and_100_and_no_reason_is_negative(found, analysed):
    rating = rate(found, fully_analysed=analysed)
    assert 0 <= rating.score <= 100
    assert all(reason.points >= 0 for reason in rating.reasons)


@settings(max_examples=1_000, deadline=None)
@given(lists)
def test_what_was_not_fully_analysed_is_never_low(found):
    assert rate(found, fully_analysed=False).score >= 25
