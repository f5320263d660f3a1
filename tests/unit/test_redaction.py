"""Redaction replaces what it is told, in the content's own encoding, and touches nothing else."""

import pytest

from scanners.findings import Span
from scanners.redaction import merge, occurrences, redact


def test_a_span_becomes_its_placeholder_and_the_rest_stays():
    assert redact(b"a = 'xyz'\r\n", [Span(5, 8, "password", "1a2b3c4d")]) == b"a = '{{SECRET:password:1a2b3c4d}}'\r\n"


def test_nothing_to_hide_gives_the_same_bytes():
    assert redact(b"\xff\xfe\x00", []) == b"\xff\xfe\x00"


def test_spans_that_overlap_become_one_named_after_the_first():
    spans = [Span(4, 8, "b", "2"), Span(2, 6, "a", "1"), Span(2, 3, "c", "3")]
    assert merge(spans) == [Span(2, 8, "a", "1")]


def test_spans_that_touch_stay_two():
    assert merge([Span(0, 2, "a", "1"), Span(2, 4, "b", "2")]) == [Span(0, 2, "a", "1"), Span(2, 4, "b", "2")]


def test_a_span_of_nothing_hides_nothing():
    assert merge([Span(3, 3, "a", "1")]) == []


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-be", "utf-32-le", "latin-1", "utf-8-sig"])
def test_a_placeholder_is_written_in_the_encoding_of_the_content(codec):
    text = "x = 'secret!'\n"
    body = text.encode(codec)
    if codec in {"utf-16-be", "utf-32-le"}:
        body = "\ufeff".encode(codec) + body
    width = 2 if "16" in codec else 4 if "32" in codec else 1
    prefix = len(body) - len(text) * width
    hidden = redact(body, [Span(prefix + 5 * width, prefix + 12 * width, "k", "t")])
    assert hidden.decode(codec).lstrip("\ufeff") == "x = '{{SECRET:k:t}}'\n"


def test_every_occurrence_is_seen_and_those_that_overlap_are_one_stretch():
    assert occurrences(b"aXaXa-aXa", b"aXa") == [(0, 5), (6, 9)]
    assert occurrences(b"none", b"aXa") == []
