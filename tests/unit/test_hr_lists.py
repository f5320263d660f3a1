"""Lists of events as an HR office keeps them: days where people work, and a bad line told by its number."""

from datetime import UTC, datetime

import pytest

from escrow.core.errors import RequestRefused
from lifecycle.people.hr_lists import parse_events

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def parsed(body: str, encoding: str = "utf-8") -> tuple[list[tuple[str, str, datetime]], list[int]]:
    good, bad = parse_events(body.encode(encoding), source="csv", now=NOW)
    return [(one.event.person_key, one.event.type, one.event.effective_at) for one in good], [one.line for one in bad]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_day_is_its_first_moment_where_somebody_works(encoding: str) -> None:
    body = (
        "Key;Event;Date;time_zone;reason\nana;leaver.scheduled;2026-12-31;America/Sao_Paulo;fim de contrato à vista\n"
    )
    found, bad = parsed(body, encoding)
    assert (found, bad) == ([("ana", "leaver.scheduled", datetime(2026, 12, 31, 3, tzinfo=UTC))], [])


def test_a_time_may_say_its_zone_and_need_not() -> None:
    head = "person_key,type,effective_at,time_zone\n"
    body = head + (
        "a,leaver.now,2026-12-31T18:00,Europe/Lisbon\nb,leaver.now,2026-12-31 18:00:00-03:00,\nc,rehire,2026-12-31T18:00Z,\n"
    )
    found, bad = parsed(body)
    assert [at.hour for _, _, at in found] == [18, 18, 18]
    assert [at.utcoffset().total_seconds() for _, _, at in found if at.utcoffset()] == [-10800.0]  # type: ignore[union-attr]
    assert bad == []


@pytest.mark.parametrize(
    "line",
    ["ana,leaver.now,31/12/2026,", "ana,leaver.now,46387,", "ana,leaver.now,2026-02-30,", "ana,leaver.now,,",
     "ana,leaver.gone,2026-12-31,", ",leaver.now,2026-12-31,", "ana,leaver.now,2026-12-31,Lisbon/Portugal",
     'ana,"leaver.now,2026-12-31,', "ana,leaver.now,2026-12-31,,,x", "ana,leaver.now,2026-12-31T25:00,"],
)  # fmt: skip
def test_what_could_mean_something_else_is_told_by_its_line_and_the_rest_lands(line: str) -> None:
    head = "person_key,type,effective_at,time_zone\n"
    found, bad = parsed(f"{head}bea,leaver.now,2026-12-31,\n{line}\ngil,rehire,2026-12-31,UTC\n")
    assert ([key for key, _, _ in found], bad) == (["bea", "gil"], [3])


def test_the_same_line_has_the_same_name() -> None:
    body = b"person_key,type,effective_at\nana,leaver.now,2026-12-31\nana,leaver.now,2026-12-30\n"
    names = [[one.event.id for one in parse_events(body, source="csv", now=NOW)[0]] for _ in range(2)]
    assert names[0] == names[1]
    assert len(set(names[0])) == 2


@pytest.mark.parametrize("body", [b"", b"name,type\nana,leaver.now\n", b"person_key\n\x81\x8d\n"])
def test_what_is_no_list_is_refused_whole(body: bytes) -> None:
    with pytest.raises(RequestRefused) as refused:
        parse_events(body, source="csv", now=NOW)
    assert refused.value.code == "csv_malformed"
