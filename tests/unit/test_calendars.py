"""Working hours: of calendars and holidays, of habits, and in the clock of whoever ran it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import select

from escrow.audit.log import AuditLog
from escrow.audit.tables import AuditLeafRow
from escrow.config import Settings
from escrow.core.errors import Misconfigured, RequestRefused
from escrow.core.events import Event
from escrow.core.principals import VAULT
from scanners.calendars import (
    Calendar,
    calendar_for,
    habit_of,
    holiday_of,
    list_calendars,
    parse_place,
    read_hours,
    set_calendar,
)
from scanners.engines.behaviour import Earlier, RunFacts, observe, read_activity
from scanners.findings import Severity, Trait
from scanners.observations import Seeing

THREE_AT_NIGHT = datetime(2026, 11, 17, 3, 0, tzinfo=UTC)
NIGHT_SHIFT = Calendar(weekdays=((0, 480),) * 7, is_assumed=False)


def nights(count, hour=3, until=THREE_AT_NIGHT):
    return habit_of(until.replace(hour=hour) - timedelta(days=n) for n in range(1, count + 1))


def seen(at=THREE_AT_NIGHT, **facts):
    found = observe(RunFacts(at, utc_offset="+00:00", **facts))
    return {one.rule.removeprefix("behaviour."): one for one in found}


def test_a_job_that_always_runs_at_three_is_not_a_first_run_at_three():
    first = seen()["off-hours-start"]
    assert first.traits == {Trait.OFF_HOURS}
    regular = seen(script_habit=nights(12))
    assert "off-hours-start" not in regular
    assert regular["off-hours-regular"].traits == frozenset()


def test_too_few_nights_are_no_habit_and_the_cold_start_is_said():
    found = seen(script_habit=nights(4))["off-hours-start"]
    assert found.severity is Severity.LOW
    assert "not known yet" in found.message
    assert "0 earlier days were seen" in found.message


def test_somebody_who_never_works_at_night_and_now_does_counts_more():
    office = habit_of(datetime(2026, 10, 1, 10, 0, tzinfo=UTC) + timedelta(days=n) for n in range(20))
    found = seen(account_habit=office)["off-hours-start"]
    assert found.severity is Severity.MEDIUM
    assert "on 20 earlier days nothing" in found.message


def test_a_habit_of_weekdays_says_nothing_of_sundays():
    sunday = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
    weekdays = habit_of(day for n in range(1, 20) if (day := THREE_AT_NIGHT - timedelta(days=n)).weekday() < 5)
    assert "off-hours-regular" in seen(script_habit=weekdays)
    assert "off-hours-start" in seen(sunday, script_habit=weekdays)


def test_a_night_shift_s_calendar_makes_the_night_working_hours():
    assert seen(calendar=NIGHT_SHIFT) == {}
    noon = THREE_AT_NIGHT.replace(hour=12)
    assert "off-hours-start" in seen(noon, calendar=NIGHT_SHIFT)
    # An account's habit stands only for a calendar nobody set.
    usual = nights(20, hour=12, until=noon)
    assert "off-hours-start" in seen(noon, calendar=NIGHT_SHIFT, account_habit=usual)
    assert "off-hours-regular" in seen(noon, calendar=NIGHT_SHIFT, script_habit=usual)


def test_a_public_holiday_is_no_working_day_there_and_is_named():
    finados = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)  # a Monday
    assert seen(finados) == {}
    assert "Souls" in seen(finados, calendar=Calendar(country="BR"))["off-hours-start"].message
    assert seen(finados, calendar=Calendar(country="US")) == {}
    assert holiday_of(date(2026, 7, 9), "BR", "SP") is not None
    assert holiday_of(date(2026, 7, 9), "BR", "RJ") is None


def test_a_place_without_known_holidays_is_refused_at_the_start():
    assert parse_place("br-sp") == ("BR", "SP")
    for place in ("ZZ", "BR-XX"):
        with pytest.raises(RequestRefused):
            parse_place(place)
    with pytest.raises(Misconfigured):
        Seeing.of(Settings(holidays="ZZ"))
    assert Seeing.of(Settings(holidays="PT", company_domains="Acme.com, .acme.pt")).domains == ["acme.com", "acme.pt"]


def test_the_nearest_calendar_that_was_set_counts(sqlite_database, clock, vault_key):
    audit = AuditLog(vault_key, clock)
    with sqlite_database.transaction() as session:
        assert calendar_for(session, "e1", "ana").is_assumed
        set_calendar(session, audit, "site", "default", Calendar(country="BR"), by=VAULT, now=clock.now())
        set_calendar(session, audit, "account", "e1/ana", NIGHT_SHIFT, by=VAULT, now=clock.now())
        assert calendar_for(session, "e1", "ana").weekdays == NIGHT_SHIFT.weekdays
        assert calendar_for(session, "e1", "bob").country == "BR"
        with pytest.raises(RequestRefused):
            set_calendar(session, audit, "site", "default", Calendar(weekdays=((9, 8),) * 7), by=VAULT, now=clock.now())
        assert [(kind, key) for kind, key, _ in list_calendars(session)] == [("account", "e1/ana"), ("site", "default")]
        leaves = session.exec(select(AuditLeafRow).where(AuditLeafRow.event == Event.CALENDAR_SET.value)).all()
        assert len(leaves) == 2


def test_hours_are_read_for_weekdays_or_for_each_day():
    assert read_hours("08:00-18:30") == ((480, 1110),) * 5 + (None, None)
    assert read_hours("22:00-24:00,-,-,-,-,-,00:00-06:00")[6] == (0, 360)
    assert read_hours("18:00-08:00")[0] == (1080, 1920), "a night"
    for wrong in ("8-18", "25:00-26:00", "08:00-18:00,-", ""):
        with pytest.raises(RequestRefused):
            read_hours(wrong)


@settings(max_examples=200, deadline=None)
@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), st.sampled_from([-720, -180, 0, 330, 345, 840]))
def test_one_moment_is_judged_alike_however_its_clock_is_told(at, minutes):
    moment = at.replace(tzinfo=UTC)
    sign, rest = ("-" if minutes < 0 else "+"), abs(minutes)
    told = observe(RunFacts(moment, utc_offset=f"{sign}{rest // 60:02}:{rest % 60:02}"))
    local = observe(RunFacts((at + timedelta(minutes=minutes)).replace(tzinfo=UTC), utc_offset="+00:00"))
    assert [one.message for one in told] == [one.message for one in local]


# --- places a run went to -------------------------------------------------------------------------------

NOON = datetime(2026, 11, 17, 12, 0, tzinfo=UTC)
BEFORE = Earlier(9, frozenset({"erp.example"}), frozenset({("psycopg", "db1")}))


def test_a_host_no_earlier_run_reached_is_new_and_a_known_or_inner_one_is_not():
    hosts = ["erp.example", "drop.example", "10.0.0.4", "db2.acme.com"]
    found = seen(NOON, hosts=hosts, earlier=BEFORE, domains=["acme.com"])
    assert "drop.example" in found["new-host"].message
    assert "erp.example" not in found["new-host"].message
    assert "db2" not in found["new-host"].message
    assert "9 earlier runs" in found["new-host"].message


def test_nothing_is_new_before_it_is_known_where_a_script_goes():
    assert seen(NOON, hosts=["drop.example"]) == {}


def test_a_database_no_earlier_run_reached_is_new():
    databases = read_activity([{"databases": [{"driver": "psycopg", "host": "db9"}]}]).databases
    assert "db9" in seen(NOON, databases=databases, earlier=BEFORE)["new-database"].message


def test_a_host_says_which_model_or_whose_cloud_answers_there():
    activity = read_activity([{"network_out": [{"host": "API.openai.com"}, {"host": "content.dropboxapi.com"}, 3, {}]}])
    found = seen(NOON, hosts=activity.hosts)
    assert "openai" in found["llm-contacted"].message
    assert "dropboxapi" in found["own-cloud-host"].message


NIGHTS = Calendar(weekdays=((22 * 60, 30 * 60),) * 5 + (None, None), is_assumed=False)


@pytest.mark.parametrize(
    ("at", "is_working"),
    [
        (datetime(2026, 11, 17, 23, 0), True),  # Tuesday night
        (datetime(2026, 11, 18, 5, 59), True),  # the same shift, after midnight
        (datetime(2026, 11, 18, 6, 0), False),
        (datetime(2026, 11, 16, 3, 0), False),  # Monday before dawn: Sunday was free
        (datetime(2026, 11, 21, 3, 0), True),  # Saturday before dawn: Friday's shift
        (datetime(2026, 11, 21, 23, 0), False),
    ],
)
def test_a_shift_past_midnight_belongs_to_the_day_it_began_on(at, is_working):
    assert NIGHTS.is_working(at) is is_working
    assert read_hours("22:00-06:00") == NIGHTS.weekdays


def test_a_shift_of_a_holiday_ends_with_it_past_midnight_too():
    eve = Calendar(weekdays=NIGHTS.weekdays, extra=frozenset({date(2026, 11, 17)}), is_assumed=False)
    assert not eve.is_working(datetime(2026, 11, 18, 3, 0))
    assert eve.is_working(datetime(2026, 11, 18, 23, 0))


def test_the_person_behind_a_login_has_a_calendar_on_every_machine(sqlite_database, clock, vault_key):
    audit = AuditLog(vault_key, clock)
    with sqlite_database.transaction() as session:
        set_calendar(session, audit, "site", "default", Calendar(is_assumed=False), by=VAULT, now=clock.now())
        set_calendar(session, audit, "person", "ana", NIGHTS, by=VAULT, now=clock.now())
        assert calendar_for(session, "e9", "a.souza", person="ana").weekdays == NIGHTS.weekdays
        assert calendar_for(session, "e9", "other", person="bea").weekdays != NIGHTS.weekdays
        set_calendar(session, audit, "account", "e9/a.souza", NIGHT_SHIFT, by=VAULT, now=clock.now())
        assert calendar_for(session, "e9", "a.souza", person="ana").weekdays == NIGHT_SHIFT.weekdays
