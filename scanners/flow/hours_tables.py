"""The names and shapes by which a Python script speaks of hours, days, waits and plans."""

import ast
import operator
import re
from collections.abc import Callable

import re2

from scanners.flow.words import words
from scanners.hints import Hints

DEPTH = 8
_MENTIONS = (
    rb"(?i)hour|hora|weekday|strftime|localtime|tm_|day_?name|dayofweek|day_of_week|"
    rb"\.time\(|schedule|cron|run_daily|"
    rb"\.at\(|sleep|daily|night|weekly|diari|noite|dia\b|feriado|holiday|festivo|"
    rb"deferred|send_?at|deliver_?at|post_at|"
    rb"pause|every|timer|startup|currentversion|launchagents|systemd|autostart"
)
HOUR_NAMES = re.compile(
    r"(?i)(?:^|_)(?:hour|hora|horas|hours|heure)(?:_?(?:atual|agora|now|actual|"
    r"current|local|now))?$|"
    r"^(?:current|this|now|local)_?hour$|^hora\w*$"
)  # fmt: skip
DAY_NAMES = re.compile(
    r"(?i)^(?:weekday|wday|dow|wd|dia_?(?:da_?)?semana|day_?of_?(?:the_?)?week|"
    r"dia_sem|num_dia|diasemana)$"
)
HOLIDAYS = re.compile(r"(?i)holiday|feriado|festivo")
WEEKENDS = re.compile(
    r"(?i)^(?:is|eh|e|es|en)_?(?:weekend|fim_?de_?semana|fds|fin_?de_?semana|"
    r"finde|sabado|domingo|saturday|sunday)$"
)
QUIET = words("""
    print info debug warning warn error exception log critical format strftime sleep join str int len append
    upper lower strip replace float bool round write echo success title min max isoformat total_seconds now
    today get setdefault exit _exit quit pprint flush rprint
""")  # fmt: skip
LEAVING_CALLS = frozenset({"exit", "_exit", "quit", "abort"})
SLEEPS = frozenset(
    [
        "sleep",
        "until",
        "wait",
        "wait_until",
        "Timer",
        "enterabs",
        "call_at",
        "call_later",
        "sleep_until",
        "seconds",
        "Wait",
    ]
)
MAKES_TIMES = frozenset({"time", "replace", "datetime", "Timestamp", "at", "set", "Time", "DateTime"})
NO_PLAN = words("""
    replace datetime time Timestamp timedelta DateOffset relativedelta set Time Period DateTime Timedelta at
    date_range shift fromisoformat local instance
""")  # fmt: skip
PLANS = words("""
    add_job scheduled_job CronTrigger crontab cron run_daily daily daily_at run_at loop repeat_at scheduler_task
    task job schedule CronSchedule cron_schedule periodic_task add_periodic_task run_cron create_schedule every
    between at_time DailyTrigger WeeklyTrigger ScheduleDefinition IntervalTrigger AndTrigger schedule_job
    run_on_weekly run_weekly
""")  # fmt: skip
HOURS_GIVEN = frozenset({"hour", "hours", "day_of_week"})
PLANS_GIVEN = frozenset({"schedule", "schedule_interval", "cron", "cron_schedule", "cron_string"})
LATER = words("""
    DeferredDeliveryTime DeferredDelivery send_at sendAt SendAt deliver_at deliverAt post_at scheduled_at schedule_at
    scheduled_time scheduledTime schedule_date schedule_time ScheduledEnqueueTimeUtc scheduled_enqueue_time_utc
    scheduled_publish_time
""")  # fmt: skip
"""What is given the moment at which something else is to act in the script's stead."""
MOMENT = re.compile(r"(?:^|[T\s])(\d{1,2}:\d\d)(?::\d\d)?\b")
OPTIONS = frozenset({"add_argument", "option", "Option", "add_option", "argument", "Argument"})
"""What says of an option of the command line what it is when nothing is given."""
TELLING = SLEEPS | PLANS | {"at", "do"}
TELLING_KEYWORDS = HOURS_GIVEN | PLANS_GIVEN | LATER
"""Of a call that tells of hours, the last name is one of the first or a keyword one of the second."""
SPOKEN = re.compile(
    r"(?i)\b(?:daily|every ?day|every night|nightly|weekly|diariamente|todo dia|"
    r"todos os dias|cada dia|everyday|time of day|hourly)\b"
    r".{0,20}?\b(?:at|after|between|from|as|às|a las|on)\s+(\d{1,2}(?::\d\d|h\d{0,2}))"
)
SPAN = re.compile(r"(\d{1,2}:\d\d)\s*(?:-|–|to|bis|a|até)\s*(\d{1,2}:\d\d)")
"""From one hour to another, in a text that is nothing else."""
CALENDAR = re.compile(r"(?i)OnCalendar\s*=\s*\S*\s*(\d{1,2}):\d\d|OnCalendar\s*=\s*(daily|weekly|Sat|Sun)")
_PLANNED = (
    rb"(?i)\* \*|\* [0-9]|[0-9] \*|daily|every ?day|night|weekly|diariamente|todo|oncalendar|currentversion|startup|"
    rb"\d:\d\d ?(?:-|to|bis|a) ?\d?\d:\d\d|inicializ|/cron|systemd|launch(?:agents|daemons)|autostart|rc\.local|"
    rb"init\.d|start menu|crontab|cada dia"
)
"""What stands in a script of which a text may be a plan, or a place from which programs are started."""
MET = Hints([_MENTIONS, _PLANNED])
"""Of a script that speaks of hours at all 0, of one with such texts 1."""
STAYS = re2.compile(
    r"(?i)CurrentVersion\\+Run(?:Once)?\b|Start ?Menu\\+Programs\\+Startup|Menu "
    r"Iniciar\\+Programas\\+Inicializar|shell:startup|"
    r"/etc/cron\.|/var/spool/cron|/etc/crontab|systemd/(?:user|system)|LaunchAgents|"
    r"LaunchDaemons|\.config/autostart|"
    r"/etc/rc\.local|/etc/init\.d|Microsoft\\+Windows\\+Start Menu"
)
STARTUP = words("SpecialFolders SHGetFolderPath SHGetSpecialFolderPath SHGetKnownFolderPath startup common_startup")
STARTUPS = frozenset({
    "startup", "allusersstartup", "csidl_startup", "csidl_common_startup", "folderid_startup", "folderid_commonstartup",
})  # fmt: skip
"""How a script asks for the folder from which programs are started when somebody logs on, and which it asks for."""
PUT_THERE = words("Save save CreateShortcut CreateShortCut Shortcut copy copy2 copyfile move write_text write symlink")
COMPARE: dict[type[ast.cmpop], Callable[[float, float], bool]] = {
    ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt, ast.GtE: operator.ge,
}  # fmt: skip
FORMATS: dict[str, Callable[[int, int], float]] = {
    "%H": lambda _, hour: hour, (
        "%H:%M"
    ): lambda _, hour: hour, "%H:%M:%S": lambda _, hour: hour, "%T": lambda _, hour: hour,
    "%R": lambda _, hour: hour, (
        "%H%M"
    ): lambda _, hour: hour * 100, "%I": lambda _, hour: hour, "%k": lambda _, hour: hour,
    "%w": lambda day, _: (day + 1) % 7, (
        "%u"
    ): lambda day, _: day + 1, "%A": lambda day, _: day, "%a": lambda day, _: day,
    "%Hh%M": lambda _, hour: hour, "%-H": lambda _, hour: hour, "%X": lambda _, hour: hour,
}  # fmt: skip
ONLY_READING = words("""
    re sys json csv datetime typing collections argparse textwrap itertools unittest pytest string math enum
""")
"""Modules by which nothing can be put anywhere."""
ARRANGING = words("write writelines write_text dump run Popen system call")
