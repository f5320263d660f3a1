"""What spares the reading of most texts hides nothing: each short way comes to what the long way comes to."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanners.hints import Swift
from scanners.personal import people
from scanners.personal.documents import COUNTRIES, find_documents, recognisers
from scanners.personal.people import _NAMED, _SUMMED, _UNPACKED, _met, _noted, _words
from scanners.personal.roles import EVENTS, NOTED, PEOPLE, PERHAPS_EVENTS, PERHAPS_PEOPLE, REACHING
from scanners.personal.vocabulary import _FEW_LETTERS, _plain_letter, without_marks

NAMES = st.sampled_from(
    sorted({*PEOPLE, *PERHAPS_PEOPLE, *EVENTS, *PERHAPS_EVENTS, *NOTED, "cardHolder", "pass_holders"})
)
WRITTEN = st.sampled_from([
    "{}", "x['{}']", 'row["{}, {}"]', "one.{}", "one.{}_{}", "for {}, {} in rows:", "{}, {} = row\n", "SELECT {}, {} from t",
    'f["{}"].sum()', 'values="{}"', 'groupby("{}")', "import {}", "'{} {} {} {}'", "{}{}", "([{}, {}]) => 1",
    "const [{}, {}] = 1", "é{}", "{}ß", "# {} Grüße", "user_agent{}", "{}2", "K{}", "ſ{}",
])  # fmt: skip
CASES = st.sampled_from([str.lower, str.capitalize, str.upper])


@st.composite
def texts(draw):
    """Lines in which words of the tables stand in every way they are read in."""
    lines = []
    for _ in range(draw(st.integers(0, 8))):
        shape = draw(WRITTEN)
        lines.append(shape.format(*(draw(CASES)(draw(NAMES)) for _ in range(shape.count("{}")))))
    return draw(st.sampled_from(["\n", " ", "\r\n", "\t"])).join(lines)


@given(texts())
def test_every_word_is_told_however_often_and_however_it_is_written(text):
    plainly = {word.lower() for word in people._WORD.findall(text)}
    glued = {word.lower().replace("_", "") for word in people._GLUED.findall(text)}
    assert _words(text) == plainly | glued


@given(texts())
def test_what_is_noted_is_told_though_only_what_may_hold_it_is_taken_apart(text):
    words = _words(text)
    asked = (NOTED & words) | (words & PEOPLE.keys())
    noted, columns, called = _noted(text, asked)
    all_noted, all_columns, all_called = _noted(text, {""})  # stands in whatever is written
    assert (noted, called) == (all_noted, all_called)
    assert columns & PEOPLE.keys() == all_columns & PEOPLE.keys()


@given(texts())
def test_no_text_that_says_enough_is_left_by_its_words_alone(text):
    is_enough = people._Met.is_enough
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(people._Met, "is_enough", True)
        whole = _met(text, ())
    if is_enough.fget(whole):
        assert _met(text, ()) == whole


def test_what_reaches_somebody_and_what_names_him_is_noted_of_him():
    """What may hold a word that is noted is all that is taken apart."""
    assert REACHING <= NOTED
    assert _NAMED <= NOTED


@pytest.mark.parametrize("shape", [_UNPACKED, _SUMMED])
@given(text=texts())
def test_a_swift_shape_is_met_where_the_slow_one_is(shape: Swift, text):
    swift, slow = ([one.groups() for one in found.finditer(text)] for found in (shape, shape._shape))
    assert swift == slow


def test_a_swift_shape_keeps_to_the_case_it_was_given():
    either = Swift(re.compile("ab(c)", re.IGNORECASE))
    assert [one.group(1) for one in either.finditer("abc ABC")] == ["c", "C"]
    assert [one.group(1) for one in Swift(re.compile("ab(c)")).finditer("abc ABC")] == ["c"]


@given(st.text(st.characters(max_codepoint=0x24F), max_size=200) | st.text(max_size=200))
def test_accents_come_off_letter_by_letter(text):
    assert without_marks(text) == "".join(one if one.isascii() else _plain_letter(one) for one in text)


def test_accents_come_off_where_there_are_more_letters_than_are_gone_through_one_by_one():
    text = "".join(map(chr, range(0xC0, 0xC0 + 2 * _FEW_LETTERS)))
    assert without_marks(text) == "".join(map(_plain_letter, text))


@pytest.mark.parametrize("write", [str.lower, str.upper, str.title])
def test_a_number_that_lost_its_zero_is_told_by_the_name_of_its_kind_in_any_case(write):
    assert [one.kind for one in find_documents(f"{write('cpf')} = 1234567890".encode(), recognisers(["br"]))] == ["cpf"]


def test_kinds_of_which_shortened_numbers_are_told_are_named_in_plain_small_letters():
    """Their names are looked for so, before any number is."""
    shortened = [one.kind for one in recognisers(sorted(COUNTRIES)) if one.short]
    assert shortened
    assert all(kind.isascii() and kind == kind.lower() for kind in shortened)
