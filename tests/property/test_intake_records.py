"""Whatever stands on a line, it is a record or it is refused in words; nothing else happens."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from escrow.core.errors import RecordMalformed
from escrow.intake.records import RunStart, Snapshot, _read_closely, _read_plain, parse_record
from tests.factories import a_snapshot, a_start

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
START = a_start("run-0001", b"x")
SNAPSHOT = a_snapshot("run-0001", {"etl.py": b"x"})


def outcome(line: bytes) -> str:
    """`record`, or the code of the refusal; anything else that is raised fails the test."""
    try:
        parse_record(line)
    except RecordMalformed as refusal:
        return refusal.code if refusal.message else "said nothing"
    return "record"


PLAIN = [
    START,
    SNAPSHOT,
    {"v": 1, "type": "run.end", "run": "run-0001", "time": "2026-11-22T02:00:09.000Z", "cpu_user_seconds": 0.59},
    {"v": 1, "type": "loss", "time": "2026-11-22T02:00:09.000Z", "reason": "quota", "path": "/x.sh", "count": 3},
]


@given(
    st.sampled_from(PLAIN),
    st.dictionaries(st.sampled_from([*sorted(START), "seq", "x", "count", "files"]), JSON, max_size=2),
)
def test_the_quick_reading_is_the_close_reading(record: dict[str, Any], changed: dict[str, Any]) -> None:
    line = json.dumps(record | changed, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    quick = _read_plain(line)
    if quick is not None:
        assert quick == _read_closely(line)


def test_a_line_as_collectors_write_it_is_read_quickly() -> None:
    for record in PLAIN:
        assert _read_plain(json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()) is not None


@given(st.sampled_from(PLAIN), st.data())
def test_a_key_that_stands_twice_is_never_read_quickly(record: dict[str, Any], data: st.DataObject) -> None:
    line = json.dumps(record, separators=(",", ":"))
    key = data.draw(st.sampled_from(sorted(record)))
    twice = line[:-1] + "," + json.dumps({key: record[key]}, separators=(",", ":"))[1:]
    assert _read_plain(twice.encode()) is None


@given(st.binary(max_size=200))
def test_any_bytes_are_a_record_or_refused(line: bytes) -> None:
    assert outcome(line) in {"record", "record_malformed", "record_unknown"}


@given(JSON)
def test_any_json_is_a_record_or_refused(value: Any) -> None:
    assert outcome(json.dumps(value).encode()) in {"record_malformed", "record_unknown"}


@given(st.sampled_from(sorted(START)), JSON)
def test_a_start_with_anything_in_one_field_is_a_record_or_refused(field: str, value: Any) -> None:
    assert outcome(json.dumps(START | {field: value}).encode()) in {
        "record", "record_malformed", "record_unknown", "path_too_long",
    }  # fmt: skip


@given(st.dictionaries(st.text(min_size=1).map(lambda name: f"x-{name}"), JSON, max_size=5))
def test_unknown_fields_change_nothing(unknown: dict[str, Any]) -> None:
    try:
        found = parse_record(json.dumps(START | unknown).encode())
    except RecordMalformed as refusal:
        told = refusal.message
        assert any(word in told for word in ("NaN", "surrogates", "NUL", "nested"))
    else:
        assert found == parse_record(json.dumps(START).encode())


@given(st.text(min_size=1, max_size=40))
def test_a_path_that_is_taken_stays_inside_the_snapshot(path: str) -> None:
    line = json.dumps(SNAPSHOT | {"files": [SNAPSHOT["files"][0] | {"path": path}]}, ensure_ascii=True).encode()
    try:
        record = parse_record(line)
    except RecordMalformed:
        return
    assert isinstance(record, Snapshot)
    parts = record.files[0].path.split("/")
    assert not {"", ".", ".."} & set(parts)
    assert ".git" not in {part.lower() for part in parts}
    assert "\0" not in path  # other characters nobody sees are kept, with a note on the version


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_an_argument_comes_back_as_it_was_sent(argument: str) -> None:
    record = parse_record(json.dumps(START | {"process": {"argv": ["python3", argument]}}).encode())
    assert isinstance(record, RunStart)
    assert record.process.argv[1] == argument
