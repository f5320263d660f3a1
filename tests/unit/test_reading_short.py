"""What is read shortly to save time says the same as reading all of it, over every script of this checkout."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from escrow.core.vault_key import VaultKey
from scanners.flow import acts, tools
from scanners.flow import python as flow
from scanners.flow import text as lines
from scanners.flow.acts import read_acts
from scanners.flow.names import Told
from scanners.flow.python import read_flows
from scanners.hints import Together
from scanners.languages import Language
from scanners.personal import vocabulary
from scanners.personal.vocabulary import ANY_PERSONAL, named_fields
from scanners.secrets import providers, python, text
from scanners.secrets.providers import read_shapes
from scanners.secrets.python import _Source, read_python
from scanners.secrets.shapes import compiled
from scanners.secrets.text import read_text
from scanners.secrets.vocabulary import (
    _GLUED_ENDS,
    _GLUED_WORDS,
    _KEY_WORDS,
    _KEYS,
    _PASSWORDS,
    _TOKENS,
    may_promise,
    may_promise_each,
    secret_name,
)
from scanners.syntax import Unreadable, read_syntax

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("tests/labelled", "tests/rules", "examples", "scanners")
EVERY_ASSIGNMENT = (
    rb"""(?i)([A-Za-z_\x{80}-\x{24f}][\w.\-\x{80}-\x{24f}]*)(?:\\?["'`])?\]?""" + text._TYPE + rb"""[ \t]*"""
    rb"""(?::=|=>|<-|===?|!==?|=|:)[ \t]*[rRbBuUfFN@$]*(\\?["'`])"""
)

PIECES = sorted({*_PASSWORDS, *_TOKENS, *_KEYS, *_KEY_WORDS, *_GLUED_WORDS, *_GLUED_ENDS, "api", "db", "x", "9"})


@pytest.fixture(scope="module")
def bodies():
    files = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*")) if path.is_file()]
    found = {path.read_bytes() for path in files if path.stat().st_size < 40_000}
    return sorted(body for body in found if is_text(body))


def is_text(body):
    try:
        body.decode()
    except UnicodeDecodeError:
        return False
    return True


def parsed(bodies):
    for body in bodies:
        try:
            read_syntax(body)
        except Unreadable:
            continue
        yield body


def test_a_script_that_is_not_followed_has_no_flow(bodies, monkeypatch):
    shortly = {body: read_flows(body) for body in parsed(bodies)}
    monkeypatch.setattr(flow, "may_flow", lambda _syntax, _told: True)
    monkeypatch.setattr(flow, "told_by", lambda _texts: Told(*(True for _ in Told._fields)))
    monkeypatch.setattr(flow._Module, "_marked", lambda _module, lasts: lasts)
    monkeypatch.setattr(flow, "_is_told_unmarked", lambda _dotted: True)
    assert len(shortly) > 300
    assert {body: read_flows(body) for body in shortly} == shortly
    assert any(shortly.values())


def test_a_call_that_is_passed_over_takes_no_secret(bodies, monkeypatch):
    shortly = {body: read_python(body).candidates for body in parsed(bodies)}
    monkeypatch.setattr(_Source, "_telling", lambda source: {*source._syntax.called})
    monkeypatch.setattr(_Source, "_may_name", lambda *_: True)
    monkeypatch.setattr(python, "may_fold", lambda _node: True)
    monkeypatch.setattr(python, "may_promise", lambda _text: True)
    monkeypatch.setattr(python, "may_promise_each", lambda names: names)
    assert {body: read_python(body).candidates for body in shortly} == shortly
    assert any(shortly.values())


class Everything:
    """Hints that are all met, whatever the text."""

    def __init__(self, count):
        self._count = count

    def in_(self, _text):
        return range(self._count)


def test_a_shape_that_is_not_looked_for_is_not_there(bodies, monkeypatch):
    every = [*bodies, *(f"x = '{VaultKey(bytes(32)).derive('a').hex()}{hint.decode()}'".encode() for hint in hints())]
    shortly = {body: list(read_shapes(body)) for body in every}
    monkeypatch.setattr(providers, "_LIKELY", Everything(len(providers._SHAPES) + 1))
    assert {body: list(read_shapes(body)) for body in every} == shortly
    for body in every:
        told = {one.pieces for one in read_shapes(body)}
        assert all(
            (match.span(1),) in told
            for _, shape in providers._SHAPES
            for match in compiled(shape).finditer(body)
            if not match.group(1).endswith(providers._OF_A_MANUAL)
        )


def hints():
    return [hint for hints in providers._HINTS.values() for hint in hints]


def test_a_call_that_is_passed_over_is_no_act(bodies, monkeypatch):
    shortly = {body: read_acts(read_syntax(body)) for body in parsed(bodies)}
    monkeypatch.setattr(acts._Reader, "_telling", lambda reader: reader._syntax.calls)
    monkeypatch.setattr(acts, "may_uncheck", lambda *_: True)
    monkeypatch.setattr(acts, "may_wipe", lambda *_: True)
    assert {body: read_acts(read_syntax(body)) for body in shortly} == shortly
    assert any(shortly.values())


def test_what_several_readers_ask_of_one_text_each_is_told_for_itself():
    together = Together()
    first, second = together.hints([b"pass", b"key"]), together.hints([b"key", b"(?i)TOKEN"])
    text = b"token key"
    assert (list(first.in_(text)), list(second.in_(text))) == ([1], [0, 1])
    assert (list(first.in_(b"pass")), list(second.in_(b"pass"))) == ([0], [])
    third = together.hints([b"to"])
    assert (list(third.in_(text)), list(first.in_(text)), list(first.in_(b""))) == ([0], [1], [])


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=3), st.sampled_from(["_", "", "__"]))
def test_a_name_that_promises_is_among_those_that_may(words, between):
    for name in (between.join(words), between.join(words).upper(), "x" + between.join(words).title()):
        assert secret_name(name) is None or may_promise_each(["other", name, "x"]) == [name]


def test_an_assignment_that_is_not_looked_at_names_no_secret(bodies, monkeypatch):
    shortly = {body: list(read_text(body, Language.PYTHON)) for body in bodies}
    assert any(shortly.values())
    monkeypatch.setattr(text, "_OPENING", EVERY_ASSIGNMENT)
    monkeypatch.setattr(text, "_LIKELY", Everything(len(text._SHAPES) + 1))
    assert {body: list(read_text(body, Language.PYTHON)) for body in bodies} == shortly


def test_names_of_fields_are_found_as_by_reading_word_by_word(bodies):
    written = [spelt for name in sorted(ANY_PERSONAL) for spelt in spellings(name)]
    for body in [*bodies, *(f"a{one}b {one} x.{one}9 {one}s".encode() for one in written)]:
        assert named_fields(body.decode()) == word_by_word(body.decode())


def spellings(name):
    words = name.split("_")
    camel = "".join(word.capitalize() for word in words)
    return (name, name.upper(), " ".join(words), camel, camel[:1].lower() + camel[1:], "-".join(words).upper())


def word_by_word(read):
    plain = vocabulary.without_marks(read)
    words = list(re.finditer(r"[A-Z]+\d*(?![a-z])|[A-Z]?[a-z]+\d*|\d+", plain))
    found = {}
    for at in range(len(words)):
        joined = [words[at]]
        for word in words[at + 1 : at + 5]:
            if word.start() - joined[-1].end() > 1:
                break
            joined.append(word)
        spelt = [word.group().lower() for word in joined]
        for count in range(1, min(4, len(spelt)) + 1):
            is_glued = len(spelt) > count and plain[joined[count - 1].end() : joined[count].start()] in {"", "_"}
            is_of_a_thing = is_glued and spelt[count] in vocabulary._OF_THINGS
            name, end = "_".join(spelt[:count]), joined[count - 1].end()
            is_of_a_thing |= vocabulary._is_of_an_interface(name, plain.encode("ascii", "replace"), end)
            if name in ANY_PERSONAL and not is_of_a_thing:
                found.setdefault("_".join(spelt[:count]), words[at].start())
    return found


@settings(max_examples=2_000, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=3),
    st.integers(0, 12),
    st.sampled_from(["_", "-", ".", " ", ""]),
)
def test_a_name_that_promises_is_never_in_a_text_that_may_not(words, cut, between):
    joined = between.join(words)
    for name in (joined, joined[:cut] + between + joined[cut:], joined.title(), joined.upper()):
        assert secret_name(name) is None or may_promise(f"x = {name}".encode())


def gates():
    """Each gate with the shapes it answers for, in its order."""
    yield tools.WAYS, [*(shape for _, shape in tools._ALWAYS), *tools._TO_A_HOST, tools._TO_A_PAGE]
    for language, shapes in lines._SHAPES_OF.items():
        yield lines._gate(language), shapes


def test_a_line_that_is_not_searched_has_nothing(bodies):
    told = 0
    every = sorted({line for body in bodies for line in body.decode().splitlines() if len(line) < 300})
    for line in every[::4]:
        for long in (f"echo {'of no matter ' * 20}; {line}", f"{line} # não"):
            for gate, shapes in gates():
                met = set(gate.open_to(long))
                for place, shape in enumerate(shapes):
                    is_met = shape.search(long) is not None
                    told += is_met
                    assert place in met or not is_met, (shape.pattern, long)
            is_called = lines._CALLS._shape.search(long)
            assert (lines._CALLS.search(long) is None) == (is_called is None), long
    assert told > 50


def test_a_text_in_which_no_call_may_go_on_has_no_line_with_one(bodies):
    told = [body.decode() for body in bodies if not lines._CALLS.may_be_in(body.decode())]
    assert len(told) > 100
    assert not [line for text in told for line in text.splitlines() if lines._CALLS.search(line) is not None]
    assert lines._CALLS.may_be_in("x\né = fetch(\n")
    assert lines._CALLS.may_be_in("a\r\n$a = @{ \r\n")
