"""What a caged run shows: each verdict from plain values, and none from anything that was not seen."""

from typing import Any

import pytest

from lifecycle.verification.work import level_shown
from lifecycle.verifier.judging import Built, Recorded, Seen, behaves, missing_input, raised, rebuilt, seen_of, started

RECORDED = Recorded.of(
    {"exit_code": 0, "files": [["read", "share", "table"]], "paths": ["/srv/in/vendors.csv"], "hosts": ["api.x"],
     "databases": [["sqlite3", "", "/data/erp.sqlite"]], "libraries": [["pandas", "2.2.1"]]}
)  # fmt: skip


def seen(**changed: Any) -> Seen:
    values: dict[str, Any] = {
        "exit_code": 0, "complaint": "", "files": frozenset(), "hosts": frozenset(), "databases": frozenset(),
        "libraries": frozenset(), "is_ended": True,
    }  # fmt: skip
    return Seen(**{**values, **changed})


def test_an_environment_holds_what_the_lock_names_or_it_is_not_rebuilt() -> None:
    locked = (("My.Lib", "2.0"),)
    assert rebuilt(Built(installed=[("my-lib", "2.0")], locked=locked, smoke_exit=0)).state == "passed"
    assert "My.Lib 2.0" in rebuilt(Built(installed=[("my-lib", "2.1")], locked=locked, smoke_exit=0)).why
    assert rebuilt(Built(locked=(), smoke_exit=1, smoke_said="FAILED a.py")).state == "failed"
    assert "no wheel" in rebuilt(Built(fault="ERROR: no wheel")).why


def test_a_run_counts_only_when_its_end_was_seen() -> None:
    assert started(RECORDED, seen(is_ended=False)).state == "failed"
    assert started(RECORDED, seen()).state == "passed"


@pytest.mark.parametrize(
    "changed",
    [{"hosts": frozenset({"api.x"})}, {"databases": frozenset({("oracledb", "db1", "gl")})},
     {"complaint": "FileNotFoundError: [Errno 2] No such file or directory: '/elsewhere/vendors.csv'"}],
)  # fmt: skip
def test_stopping_at_something_outside_is_as_far_as_it_can_go(changed: dict[str, Any]) -> None:
    assert started(RECORDED, seen(exit_code=1, **changed)).state == "passed"


@pytest.mark.parametrize(
    "said",
    [
        "FileNotFoundError: [Errno 2] No such file or directory: 'vendors.csv'",
        "cat: vendors.csv: No such file or directory",
        "awk: cannot open ./vendors.csv (No such file or directory)",
        "gawk: fatal: cannot open file `vendors.csv' for reading (No such file or directory)",
    ],
)
def test_a_recorded_input_is_known_however_a_program_says_that_it_is_not_there(said: str) -> None:
    assert missing_input(RECORDED, said) == "vendors.csv"


def test_stopping_on_its_own_is_a_failure_and_names_no_data() -> None:
    check = started(RECORDED, seen(exit_code=1, complaint="Traceback\nValueError: 4111 1111 1111 1111"))
    assert check.state == "failed"
    assert "ValueError" in check.why
    assert "4111" not in check.why
    unread = "FileNotFoundError: [Errno 2] No such file or directory: '/srv/in/other.csv'"
    assert missing_input(RECORDED, unread) is None
    assert raised("nothing here") == "no exception was named"


def test_the_same_behaviour_is_the_same_in_every_part() -> None:
    same = seen(
        files=RECORDED.files, hosts=RECORDED.hosts, databases=frozenset({("sqlite3", "", "erp.sqlite")}),
        libraries=RECORDED.libraries,
    )  # fmt: skip
    assert behaves(RECORDED, same).state == "passed"
    for part in ("files", "hosts", "databases", "libraries"):
        other = Seen(**{**{name: getattr(same, name) for name in Seen.__slots__}, part: frozenset({("other",)})})
        if part == "hosts":
            other = Seen(**{**{name: getattr(same, name) for name in Seen.__slots__}, part: frozenset({"other"})})
        assert behaves(RECORDED, other).state == "failed", part
    assert "exit 2 instead of 0" in behaves(RECORDED, seen(exit_code=2)).why


def test_records_nobody_understands_are_not_evidence() -> None:
    found = seen_of({"exit_code": 0, "records": ["x", 1, None, {"type": "run.activity", "files": ["x"], "hosts": 3}]})
    assert not found.is_ended
    assert not found.files


@pytest.mark.parametrize(
    ("states", "wanted", "level"),
    [
        (("passed", "passed", "passed"), "L5", "L5"),
        (("passed", "passed", "passed"), "L4", "L4"),
        (("passed", "failed", "passed"), "L5", "L3"),
        (("failed", "passed", "passed"), "L5", None),
        (("not_possible", "not_possible", "not_possible"), "L5", None),
    ],
)
def test_a_level_stands_on_those_below(states: tuple[str, ...], wanted: str, level: str | None) -> None:
    checks = [{"level": f"L{3 + place}", "state": state} for place, state in enumerate(states)]
    assert level_shown(checks, wanted) == level
