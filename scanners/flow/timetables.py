"""Timetables that whole files are: crontabs, agents of launchd, tasks exported from Windows."""

import re
from collections.abc import Iterator

import re2

from scanners.flow.clock import cron_week, hour_named, is_off_hour, is_planned_off
from scanners.flow.kinds import Act

_LINE = 1_000
_FIRST = frozenset("0123456789*@")
_MAY = re2.compile(
    r"(?m)StartCalendarInterval|<StartBoundary>|^@(?:daily|midnight|weekly|monthly)[ \t]|"
    r"^[\d*,/\-]+[ \t]+[\d*,/\-]+[ \t]+[\d*,/\-]+[ \t]+[\w*,/\-]+[ \t]+[\w*,/\-]+[ \t]+\S"
)
_ROW = re.compile(
    r"^((?:[\d*,/\-]+[ \t]+){3}[\w*,/\-]+[ \t]+[\w*,/\-]+|@(?:daily|midnight|weekly|monthly))[ \t]+"
    r"(?:(?!cd\b|sh\b|bash\b|test\b|python|psql\b|Rscript\b|node\b|php\b|curl\b|wget\b|"
    r"rsync\b|rclone\b|restic\b|borg\b|duplicity\b|kopia\b|unison\b|aws\b|gsutil\b|gcloud\b|azcopy\b|az\b|mc\b|s3cmd\b|"
    r"b2\b|scp\b|sftp\b|lftp\b|smbclient\b|tar\b|zip\b|7z|cp\b|mv\b|mail|mutt\b|gpg\b|git\b|docker\b|podman\b|"
    r"mysqldump\b|pg_dump|sqlcmd\b|mongodump\b|perl\b|ruby\b|java\b|pwsh\b|find\b|rm\b|nice\b|flock\b|timeout\b)"
    r"[a-z_][\w\-]{1,30}[ \t]+(?=[/\w~.$(\[]))?(\S.*)$"
)
"""When, as whom (in the table of the system alone), and what."""
_HOUR = re.compile(r"<key>Hour</key>\s*<integer>(\d{1,2})</integer>")
_WEEKDAY = re.compile(r"<key>Weekday</key>\s*<integer>([0-7])</integer>")
_BEGINS = re.compile(r"<StartBoundary>[\d\-]*T(\d\d:\d\d)")
_DAYS = re.compile(r"<DaysOfWeek>(.{0,400}?)</DaysOfWeek>", re.S)
_DAY = re.compile(r"<(\w+day)\s*/>")


def may_be_one(text: str) -> bool:
    return _MAY.search(text) is not None


def read_timetable(text: str) -> Iterator[Act]:
    """Every plan of a timetable that runs only in hours in which nobody is at work."""
    for number, line in enumerate(text.splitlines(), start=1):
        if (row := _row(line)) is not None:
            hours = cron_week(row[1])
            if hours is not None and is_planned_off(hours):
                yield "plans-the-night", number, "cron"
    yield from _of_launchd(text)
    yield from _of_windows(text)


def commands_of(line: str) -> str | None:
    """What a row of a crontab runs; None when the line is no such row."""
    row = _row(line)
    return None if row is None else row[2]


def _row(line: str) -> re.Match[str] | None:
    """A row of a crontab: five figures alone may be anything."""
    met = _ROW.match(line[:_LINE]) if line[:1] in _FIRST else None
    return met if met is not None and ("*" in met[1] or "@" in met[1]) else None


def _of_launchd(text: str) -> Iterator[Act]:
    at = text.find("StartCalendarInterval")
    if at < 0:
        return
    hours = [int(hour) for hour in _HOUR.findall(text, at)]
    days = {int(day) % 7 for day in _WEEKDAY.findall(text, at)}
    if (hours and all(map(is_off_hour, hours))) or (days and days <= {0, 6}):
        yield "plans-the-night", text.count("\n", 0, at) + 1, "StartCalendarInterval"


def _of_windows(text: str) -> Iterator[Act]:
    begins = list(_BEGINS.finditer(text))
    hours = [hour for met in begins if (hour := hour_named(met[1])) is not None]
    days = {day for block in _DAYS.findall(text) for day in _DAY.findall(block)}
    if hours and (all(map(is_off_hour, hours)) or (days and days <= {"Saturday", "Sunday"})):
        yield "plans-the-night", text.count("\n", 0, begins[0].start()) + 1, "StartBoundary"
