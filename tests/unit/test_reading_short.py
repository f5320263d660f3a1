"""What is read shortly to save time says the same as reading all of it, over every script of this checkout."""

import re
from pathlib import Path

import pytest

from escrow.core.vault_key import VaultKey
from scanners.flow import python as flow
from scanners.flow.python import read_flows
from scanners.languages import Language
from scanners.personal import vocabulary
from scanners.personal.vocabulary import ANY_PERSONAL, named_fields
from scanners.secrets import providers, text
from scanners.secrets.providers import read_shapes
from scanners.secrets.python import _Source, read_python
from scanners.secrets.shapes import compiled
from scanners.secrets.text import read_text
from scanners.syntax import Unreadable, read_syntax

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("tests/labelled", "tests/rules", "examples", "scanners")
EVERY_ASSIGNMENT = (
    rb"""(?i)([A-Za-z_\x{80}-\x{24f}][\w.\-\x{80}-\x{24f}]*)(?:\\?["'`])?\]?[ \t]*"""
    rb"""(?::=|=>|<-|===?|!==?|=|:)[ \t]*[rRbBuUfF@$]*(\\?["'])"""
)


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
    monkeypatch.setattr(flow, "may_flow", lambda _syntax: True)
    assert len(shortly) > 300
    assert {body: read_flows(body) for body in shortly} == shortly
    assert any(shortly.values())


def test_a_call_that_is_passed_over_takes_no_secret(bodies, monkeypatch):
    shortly = {body: read_python(body).candidates for body in parsed(bodies)}
    monkeypatch.setattr(_Source, "_is_telling", lambda *_: True)
    assert {body: read_python(body).candidates for body in shortly} == shortly
    assert any(shortly.values())


def test_a_shape_that_is_not_looked_for_is_not_there(bodies):
    every = [*bodies, *(f"x = '{VaultKey(bytes(32)).derive('a').hex()}{hint.decode()}'".encode() for hint in hints())]
    for body in every:
        told = {one.pieces for one in read_shapes(body)}
        assert all(
            (match.span(1),) in told for _, shape in providers._SHAPES for match in compiled(shape).finditer(body)
        )


def hints():
    return [hint for hints in providers._HINTS.values() for hint in hints]


def test_an_assignment_that_is_not_looked_at_names_no_secret(bodies, monkeypatch):
    shortly = {body: list(read_text(body, Language.PYTHON)) for body in bodies}
    monkeypatch.setattr(text, "_OPENING", EVERY_ASSIGNMENT)
    monkeypatch.setattr(text, "_NAMING", (b"",))
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
    plain = vocabulary._without_marks(read)
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
            if "_".join(spelt[:count]) in ANY_PERSONAL and not is_of_a_thing:
                found.setdefault("_".join(spelt[:count]), words[at].start())
    return found
