"""Plans of schedulers that stand in configuration beside scripts: CronJobs, workflows, labels of containers, DAGs."""

import re
from collections.abc import Iterator, Sequence

import re2

from scanners.flow.clock import cron_week, hour_named, is_off_hour, is_planned_off
from scanners.flow.kinds import Act
from scanners.flow.timetables import may_be_one, read_timetable

_LINE = 1_000
_NEAR = 8
"""Lines below one that begins a plan on which its time may stand."""
_MAY = re2.compile(r"(?i)schedul|cron|timetable|oncalendar|\bagenda|zeitplan|programacion")
_PLAN = re2.compile(
    r"(?i)^[\s\-{,\[]*[\"']?[\w.\-/]*(?:schedules?|cron|crontab|timetable|oncalendar|agenda|agendamento|zeitplan|programacion)"
    r"(?:[_-]?(?:interval|expression|expr|time|string|tab|spec))?[\"']?\s*[:=]\s*(.*)$"
)
"""A key that names a plan, and what it is given; of a label both may stand within one pair of quotes."""
_TIME = re.compile(
    r"(?i)^[\s\-{,]*[\"']?(?:time|at|hour|hours|start_?time|run_?at|hora|horario|uhrzeit)[\"']?\s*[:=]\s*[\"']?(\d{1,2}(?::\d\d)?)\b"
)
_WITHIN = re.compile(
    r"(?i)\{.*[\"']?(?:time|at|hour|start_?time|run_?at|hora|horario|uhrzeit)[\"']?\s*[:=]\s*[\"']?(\d{1,2}:\d\d)\b"
)
"""A plan that stands on one line, with its time."""
_REPEATED = re.compile(r"(?i)\b(?:interval|frequency|every|repeat|recurrence|daily|weekly|nightly|minute|weekday)\b")
_DAYS = re.compile(r"(?i)(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*(?:(?:\.\.|,|-)[a-z]{3,9})*\s")
_AT_WEEKENDS = re.compile(r"(?i)(?:sat|sun)[a-z]*(?:(?:\.\.|,|-)(?:sat|sun)[a-z]*)*(?:\s|$)")
_CALENDAR = re.compile(r"(?:^|\s)(\d{1,2}:\d\d)(?::\d\d)?\b")


def speaks_of_plans(text: str) -> bool:
    """May a configuration hold a plan at all? Most name none."""
    return _MAY.search(text) is not None or may_be_one(text)


def read_plans(text: str) -> Iterator[Act]:
    """Every plan that runs only in hours in which nobody is at work."""
    if may_be_one(text):
        yield from read_timetable(text)
    if _MAY.search(text) is None:
        return
    lines = [line[:_LINE] for line in text.splitlines()]
    for at, line in enumerate(lines):
        bare = line.lstrip()
        if bare.startswith(("#", ";", "//")) or _MAY.search(line) is None:
            continue
        met = _PLAN.match(line)
        if met is not None and (_is_off(met[1]) or _is_off_below(lines, at, met[1])):
            yield "plans-the-night", at + 1, "schedule"


def _is_off(given: str) -> bool:
    if (within := _WITHIN.search(given)) is not None:
        hour = hour_named(within[1])
        return hour is not None and is_off_hour(hour)
    value = _value_of(given)
    hours = cron_week(value)
    if hours is not None:
        return is_planned_off(hours)
    is_calendar = len(value) < 60 and ("*-" in value or _DAYS.match(value) is not None)
    if is_calendar and _AT_WEEKENDS.match(value) is not None:
        return True
    met = _CALENDAR.search(value) if is_calendar else None
    hour = None if met is None else hour_named(met[1])
    return hour is not None and is_off_hour(hour)


def _value_of(given: str) -> str:
    """`"0 2 * * *"  # nightly` as the plan alone."""
    given = given.strip().rstrip(",").strip()
    if given[:1] in {'"', "'"}:
        return given[1:].partition(given[0])[0].strip()
    return given.partition(" #")[0].strip().rstrip("\"',}]").strip()


def _is_off_below(lines: Sequence[str], at: int, given: str) -> bool:
    """A plan that is spelt out in fields below its key: how often, and at what time."""
    if given.strip() not in {"", "{", "[", "[{"}:
        return False
    deep = _indent(lines[at])
    block = []
    for line in lines[at + 1 : at + 1 + _NEAR]:
        if line.strip() and _indent(line) <= deep and not line.lstrip().startswith("-"):
            break
        block.append(line)
    if not any(_REPEATED.search(line) for line in block):
        return False
    hours = [hour_named(met[1]) for line in block if (met := _TIME.match(line)) is not None]
    return bool(hours) and all(hour is not None and is_off_hour(hour) for hour in hours)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
