"""Timetables and plays are read for what they run when nobody is there, and for the code they bring."""

import pytest

from scanners.flow.embedded import shell_in
from scanners.flow.plans import read_plans
from scanners.flow.plays import read_plays
from scanners.flow.timetables import read_timetable

AGENT = "<key>StartCalendarInterval</key><dict><key>Hour</key><integer>{}</integer></dict>"
TASK = "<CalendarTrigger><StartBoundary>2026-01-01T{}:00</StartBoundary></CalendarTrigger>"


@pytest.mark.parametrize(
    ("text", "is_off"),
    [
        ("15 1 * * * /opt/run", True),
        ("15 11 * * 1-5 /opt/run", False),
        ("15 1 * * * etl psql -h erp -c 'select 1'", True),
        ("@midnight root /opt/run", True),
        ("# 15 1 * * * /opt/run", False),
        ("1 2 3 4 5 6", False),
        (AGENT.format(3), True),
        (AGENT.format(11), False),
        (TASK.format("02:30"), True),
        (TASK.format("12:30"), False),
        ("", False),
    ],
)
def test_a_row_that_runs_at_night_is_told(text, is_off):
    assert [kind for kind, _, _ in read_timetable(text)] == ["plans-the-night"] * is_off


@pytest.mark.parametrize(
    ("given", "is_off"),
    [("Mon..Fri 02:45", True), ("Mon..Fri 12:45", False), ("Sat,Sun 10:00", True), ("*-*-* 01:10:00", True)],
)
def test_a_timer_of_days_is_read(given, is_off):
    assert bool(list(read_plans(f"[Timer]\nOnCalendar={given}\n"))) is is_off


def test_what_a_row_of_a_crontab_runs_is_a_command():
    assert shell_in("15 1 * * * etl psql -h erp\n") == "psql -h erp"
    assert shell_in("15 1 * * * python3 /opt/run.py\n") == "python3 /opt/run.py"


def play(task):
    return f"- hosts: desks\n  tasks:\n{task}"


def test_packages_and_installers_of_a_play_are_told():
    assert [kind for kind, _, _ in read_plays(play("    - pip:\n        name: xlwings\n"))] == ["installs-code"]
    fetched = (
        "    - get_url:\n        url: https://dl.example/a.run\n        dest: /opt/a.run\n    - command: /opt/a.run\n"
    )
    assert [(kind, line) for kind, line, _ in read_plays(play(fetched))] == [("runs-unreviewed-code", 6)]


def test_what_a_play_only_puts_in_place_is_not():
    assert not list(read_plays(play("    - copy:\n        src: a.conf\n        dest: /etc/a.conf\n")))
    assert not list(read_plays("dependencies:\n  - pip:\n    - pandas\n"))
