"""A report of CredSweeper as values, where a value stands in a content, and when two findings are one."""

import json
from hashlib import sha256

import pytest

from scanners.confirming import confirmed
from scanners.credsweeper.places import Lines, NoSuchPlace
from scanners.credsweeper.report import Place, Strength, Told, Weight, read_report
from scanners.engines.credsweeper import confidence_of
from scanners.findings import Confidence
from scanners.programs import Broken
from scanners.tables import ContentFindingRow


def proof(text):
    return sha256(text.encode()).hexdigest()


PIECE = {"path": "/x/a.py", "line_num": 1, "value_start": 2, "value_end": 5, "value": proof("abc"), "line": None}
ONE = {"rule": "URL Credentials", "severity": "high", "confidence": "moderate", "ml_probability": 0.5, "line_data_list": [PIECE]}  # fmt: skip


def test_a_report_is_read_by_file():
    two = ONE | {"line_data_list": [PIECE | {"path": "/x/b.py"}], "ml_probability": None}
    place = Place(1, 2, 5, proof("abc"))
    assert read_report(json.dumps([ONE, two, ONE]).encode()) == {
        "a.py": [Told("url-credentials", Weight.HIGH, Strength.MODERATE, 0.5, (place,))],
        "b.py": [Told("url-credentials", Weight.HIGH, Strength.MODERATE, None, (place,))],
    }


@pytest.mark.parametrize(
    "change",
    [
        {"rule": None}, {"rule": "!"}, {"severity": "dire"}, {"confidence": 3}, {"ml_probability": "0.5"},
        {"ml_probability": 2}, {"line_data_list": {}}, {"line_data_list": []},
        {"line_data_list": [PIECE, PIECE | {"path": "/x/b.py"}]},
        {"line_data_list": [PIECE | {"value": "hunter2-in-the-clear"}]}, {"line_data_list": [PIECE | {"line_num": 0}]},
        {"line_data_list": [PIECE | {"value_start": "2"}]}, {"line_data_list": [PIECE | {"value_end": True}]},
    ],
)  # fmt: skip
def test_a_report_of_another_form_is_refused_whole_and_not_quoted(change):
    with pytest.raises(Broken, match="not of the form we know") as refused:
        read_report(json.dumps([ONE, ONE | change]).encode())
    assert "hunter2" not in str(refused.value)


@pytest.mark.parametrize("body", [b"", b"{}", b"\xff", b"[" * 100_000, b"[1]", b'[{"rule": "x"}]'])
def test_what_is_no_report_is_refused(body):
    with pytest.raises(Broken, match="not of the form we know"):
        read_report(body)


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("a\nb = 'xyz'\n", Place(2, 5, 8, proof("xyz")), "xyz"),
        ("a\r\nb\rc = 'xyz'", Place(3, 5, 8, proof("xyz")), "xyz"),
        ("é = 'ção'; t = 'xyz'", Place(1, 16, 19, proof("xyz")), "xyz"),
        ("a = 'xyz'", Place(1, 0, 3, proof("xyz")), "xyz"),
        ("  a = 'xyz'  ", Place(1, 2, 5, proof("decoded elsewhere")), "a = 'xyz'"),
        ("  a = 'xyz'  ", Place(1, -2, -2, proof("")), "a = 'xyz'"),
    ],
    ids=["plain", "line ends", "letters of two bytes", "said a little off", "not to be proved", "no place"],
)
def test_a_value_is_found_where_it_was_told_or_its_whole_line_is(text, place, expected):
    utf8 = text.encode()
    start, end = Lines(utf8).find(place)
    assert utf8[start:end].decode() == expected


def test_a_line_that_is_not_there_is_no_place():
    with pytest.raises(NoSuchPlace):
        Lines(b"a\n").find(Place(3, 0, 1, proof("a")))


@pytest.mark.parametrize(
    ("weight", "strength", "probability", "expected"),
    [
        (Weight.CRITICAL, Strength.STRONG, 1.0, Confidence.MEDIUM),
        (Weight.MEDIUM, Strength.STRONG, None, Confidence.MEDIUM),
        (Weight.HIGH, Strength.MODERATE, 0.95, Confidence.MEDIUM),
        (Weight.HIGH, Strength.MODERATE, 0.7, Confidence.LOW),
        (Weight.HIGH, Strength.MODERATE, None, Confidence.LOW),
        (Weight.HIGH, Strength.WEAK, 1.0, Confidence.LOW),
        (Weight.LOW, Strength.STRONG, 1.0, Confidence.LOW),
    ],
)
def test_alone_it_is_believed_no_more_than_it_believes_itself(weight, strength, probability, expected):
    assert confidence_of(Told("password", weight, strength, probability, ())) is expected


def a_row(engine, start, end, *, tag="t", confidence="medium", vector="credentials"):
    return ContentFindingRow(
        digest="sha256:0", fingerprint=f"{engine}{start}", engine=engine, rule=f"{engine}.password", vector=vector,
        severity="high", confidence=confidence, line=1, message="m", fix="f", secret_tag=tag, traits=["database_credential"],
        spans=[{"start": start, "end": end, "kind": "password", "tag": tag}],
    )  # fmt: skip


@pytest.mark.parametrize(("before", "after"), [("low", "medium"), ("medium", "high"), ("high", "high")])
def test_a_second_voice_makes_a_finding_surer_and_is_none_of_its_own(before, after):
    ours, other = a_row("secrets", 10, 20, confidence=before), a_row("credsweeper", 18, 25, tag="longer")
    [one] = confirmed([ours, other])
    assert (one.fingerprint, one.confidence, one.traits) == (ours.fingerprint, after, ["database_credential"])
    assert [(span["start"], span["end"], span["tag"]) for span in one.spans] == [(10, 20, "t"), (18, 25, "longer")]
    assert ours.confidence == before
    assert len(ours.spans) == 1


def test_the_same_value_elsewhere_is_the_same_secret():
    assert [row.engine for row in confirmed([a_row("secrets", 0, 9), a_row("credsweeper", 50, 59)])] == ["secrets"]


@pytest.mark.parametrize(
    "first",
    [a_row("secrets", 0, 9, tag="u"), a_row("personal-data", 0, 20, tag="u", vector="personal_data"),
     a_row("sarif:other", 10, 20, tag="t")],
)  # fmt: skip
def test_what_is_beside_it_or_of_another_kind_stays_as_it_is(first):
    rows = [first, a_row("credsweeper", 10, 20)]
    assert confirmed(rows) == rows
