"""What facts of runs say: hours, places, amounts, databases and models."""

from datetime import UTC, datetime

import pytest

from scanners.engines.behaviour import FileTouched, RunFacts, observe, read_activity
from scanners.findings import Severity, Trait

NOON = datetime(2026, 11, 17, 12, 0, tzinfo=UTC)


def rules(**facts):
    return {seen.rule for seen in observe(RunFacts(**{"started_at": NOON, "utc_offset": "+00:00", **facts}))}


def test_a_run_by_day_that_did_nothing_gives_nothing():
    assert rules() == set()


@pytest.mark.parametrize(
    ("at", "is_off"),
    [((17, 6, 59), True), ((17, 7, 0), False), ((17, 19, 59), False), ((17, 20, 0), True), ((21, 12, 0), True)],
)
def test_hours_are_off_before_seven_from_twenty_and_at_weekends(at, is_off):
    day, hour, minute = at
    started = datetime(2026, 11, day, hour, minute, tzinfo=UTC)
    assert ("behaviour.off-hours-start" in rules(started_at=started)) is is_off


def test_hours_are_those_of_the_wall_clock_where_it_ran():
    five_utc = datetime(2026, 11, 17, 5, 0, tzinfo=UTC)
    assert "behaviour.off-hours-start" in rules(started_at=five_utc, utc_offset="-03:00")
    assert "behaviour.off-hours-start" not in rules(started_at=five_utc, time_zone="Asia/Tokyo", utc_offset="+09:00")


def test_without_a_known_wall_clock_nothing_is_said_of_hours():
    night = datetime(2026, 11, 17, 2, 0, tzinfo=UTC)
    assert rules(started_at=night, utc_offset=None) == set()
    assert rules(started_at=night, time_zone="No/Where", utc_offset="nonsense") == set()


@pytest.mark.parametrize(
    "zone", ["America", "Etc", "A" * 128, "../../etc/passwd", "zone.tab", "E. South America Standard Time"]
)
def test_what_is_no_zone_leaves_the_offset(zone):
    night = datetime(2026, 11, 17, 5, 0, tzinfo=UTC)
    assert "behaviour.off-hours-start" in rules(started_at=night, time_zone=zone, utc_offset="-03:00")


@pytest.mark.parametrize("year", [1, 9999])
@pytest.mark.parametrize("offset", ["-03:00", "+14:00"])
def test_a_time_beyond_all_zones_is_no_time_of_day(year, offset):
    assert (
        rules(started_at=datetime(year, 1 if year == 1 else 12, 31 if year > 1 else 1, tzinfo=UTC), utc_offset=offset)
        == set()
    )


@pytest.mark.parametrize(
    ("path", "is_personal"),
    [
        ("/home/ana/OneDrive - Personal/gl.csv", True), ("C:\\Users\\ana\\OneDrive\\gl.csv", True),
        ("/home/ana/Dropbox/gl.csv", True), ("/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/x.csv", True),
        ("C:\\Users\\ana\\OneDrive - Contoso\\gl.csv", False), ("/srv/share/onedriveplan.csv", False),
    ],
)  # fmt: skip
def test_a_personal_cloud_is_told_from_the_company_s(path, is_personal):
    seen = rules(files=[FileTouched(path, is_written=True)])
    assert ("behaviour.personal-cloud-write" in seen) is is_personal


def test_the_company_s_own_cloud_is_not_personal_even_when_a_collector_says_so():
    path = "/Users/ana/OneDrive - Contoso/gl.csv"
    assert rules(files=[FileTouched(path, is_written=True, place="personal_cloud")]) == set()
    elsewhere = FileTouched("/Users/ana/Nextcloud/gl.csv", is_written=True, place="personal_cloud")
    assert rules(files=[elsewhere]) == {"behaviour.personal-cloud-write"}


def test_reading_from_a_personal_cloud_is_not_writing_to_it():
    assert "behaviour.personal-cloud-write" not in rules(files=[FileTouched("/home/a/Dropbox/x.csv", is_written=False)])


def test_many_rows_about_people_are_worse_than_a_few():
    def severity(rows):
        file = FileTouched("/home/c/p.csv", is_written=True, rows=rows)
        facts = RunFacts(NOON, utc_offset="+00:00", files=[file], traits=frozenset({Trait.SENSITIVE_DATA}))
        return next(seen.severity for seen in observe(facts) if seen.rule == "behaviour.personal-data-written")

    assert severity(2_400_000) is Severity.HIGH
    assert severity(12) is Severity.MEDIUM


def test_rows_of_a_script_without_personal_fields_are_only_many():
    assert rules(files=[FileTouched("/home/c/p.csv", is_written=True, rows=2_400_000)]) == {"behaviour.bulk-written"}


def test_a_database_on_a_server_is_told_from_one_in_a_file():
    def traits(database):
        activity = read_activity([{"databases": [database]}])
        return observe(RunFacts(NOON, utc_offset="+00:00", databases=activity.databases))[0].traits

    assert Trait.DATABASE_CONTACTED in traits({"driver": "psycopg", "host": "db1"})
    assert Trait.DATABASE_CONTACTED not in traits({"driver": "sqlite3", "host": None})


def test_a_model_that_was_called_is_worse_than_one_reached():
    called, reached = ({"llm": [{"provider": "openai", "grade": grade}]} for grade in ("called", "contacted"))
    assert rules(models=read_activity([called]).models) == {"behaviour.llm-called"}
    assert rules(models=read_activity([reached]).models) == {"behaviour.llm-contacted"}


@pytest.mark.parametrize(
    "part", [{}, {"files": None}, {"files": [1, {"path": 3}, {}]}, {"databases": {"a": 1}}, {"llm": "x"}]
)
def test_activity_of_another_shape_is_left_out(part):
    activity = read_activity([part])
    assert not activity.files
    assert not activity.models
