"""The shapes by which scripts without a tree speak of hours, days, waits and plans, by language."""

import re
from collections.abc import Mapping, Sequence

import re2

from scanners.hints import Hint
from scanners.languages import Language

HOUR: Mapping[Language, str] = {
    Language.JAVASCRIPT: (
        r"(?:new\s+)?[\w.()$]*?\.?get(?:UTC)?Hours\(\)|(?:dayjs|moment|DateTime\.\w+|"
        r"luxon\.\w+)\([^()]*\)\.(?:hours?\b(?:\(\))?)|getHours\([^()]*\)|\w+\.hour\b(?:\(\))?"
    ),
    Language.POWERSHELL: (
        r"\(?\(?Get-Date\)?\)?\.Hour|\$[\w.]+\.(?:Hour|TimeOfDay\.Hours)|\[int\]\(?\(?Get-Date\s+-(?:U?Format"
        r")\s+[\"']?%?HH?[\"']?\)?\)?|\(?Get-Date\s+-(?:U?Format)\s+[\"']?%?HH?[\"']?\)?|"
        r"\(?Get-Date\)?\.ToString\([\"']HH[\"']\)|\[(?:System\.)?DateTime\]::(?:Utc)?Now\.Hour"
    ),
    Language.R: (
        r"(?:as\.\w+\(\s*)?(?:format|strftime)\(\s*(?:Sys\.time\(\)|now\(\)|\w+)\s*,\s*(?:format\s*=\s*)"
        r"?[\"']%H[\"']\s*\)\s*\)?|(?:lubridate::)?hour\((?:[^()]|\([^()]*\))*\)|"
        r"as\.POSIXlt\((?:[^()]|\([^()]*\))*\)\$hour|\w+\$hour\b"
    ),
    Language.SHELL: r"[\"']?(?:10#)?\$?[\(`]+\s*(?:TZ=\S+\s+)?date\s+[\"']?\+%-?[Hk][\"']?\s*[\)`]+[\"']?",
    Language.SQL: (
        r"(?:extract\s*\(\s*hour\s+from\s+(?:sysdate|systimestamp|now\(\)|current_\w+|"
        r"localtime\w*)\s*\)|datepart\s*\(\s*(?:hour|hh)\s*,\s*(?:getdate\(\)|sysdatetime\(\)|"
        r"current_timestamp)\s*\)|hour\s*\(\s*(?:now\(\)|curtime\(\)|current_\w+(?:\(\))?)\s*\)|"
        r"(?:to_number\s*\(\s*)?to_char\s*\(\s*(?:sysdate|systimestamp|now\(\))\s*,\s*'hh24'\s*\)\s*\)?)"
    ),
    Language.BATCH: r"%time:~[ 0]?,[ ]?2%|%time:~-11,2%|%%?[Hh]h?\b",
    Language.VBSCRIPT: r"(?:\bHour\s*\(\s*(?:Now|Time)(?:\(\))?\s*\)|\bDatePart\s*\(\s*\"h\"\s*,\s*Now(?:\(\))?\s*\))",
}  # fmt: skip
DAY: Mapping[Language, tuple[str, int]] = {
    # What says the day of the week, and which number Monday has.
    Language.JAVASCRIPT: ((
        r"(?:new\s+)?[\w.()$]*?\.?get(?:UTC)?Day\(\)|(?:dayjs|moment)\([^()]*\)\.(?:day|"
        r"isoWeekday)\(\)|\w+\.weekday\b"
    ), 1),
    Language.POWERSHELL: ((
        r"(?:\[int\]\s*)?\(*Get-Date\)*\.DayOfWeek(?:\.value__)?|(?:\[int\]\s*)?\$[\w.]+\.DayOfWeek(?:\.value"
        r"__)?|\(?Get-Date\s+-U?Format\s+[\"']?(?:dddd|ddd|%u)[\"']?\)?"
    ), 1),
    Language.R: ((
        r"(?:weekdays|wday|lubridate::wday)\((?:[^()]|\([^()]*\))*\)|(?:as\.\w+\(\s*)?(?:format|"
        r"strftime)\(\s*(?:Sys\.\w+\(\)|today\(\)|now\(\)|\w+)\s*,\s*[\"']%[uaA][\"']\s*\)\s*\)?|"
        r"as\.POSIXlt\((?:[^()]|\([^()]*\))*\)\$wday"
    ), 1),
    Language.SHELL: (r"[\"']?\$?[\(`]+\s*date\s+[\"']?\+%[uwaA][\"']?\s*[\)`]+[\"']?", 1),
    Language.SQL: ((
        r"(?:datepart\s*\(\s*(?:weekday|dw)\s*,\s*(?:getdate\(\)|sysdatetime\(\))\s*\)|"
        r"dayofweek\s*\(\s*(?:now\(\)|curdate\(\)|current_date(?:\(\))?)\s*\)|to_char\s*\(\s*(?:sysdate|"
        r"now\(\))\s*,\s*'(?:dy|d|day)'[^)]*\)|extract\s*\(\s*(?:isodow|dow)\s+from\s+(?:now\(\)|"
        r"current_\w+)\s*\))"
    ), 2),
    Language.BATCH: (r"%date:~0,3%|%dow%|%(?:dia_?semana|diasemana|weekday)%", 1),
    Language.VBSCRIPT: (r"\bWeekday\s*\(\s*(?:Date|Now)(?:\(\))?\s*(?:,\s*\w+\s*)?\)", 1),
}  # fmt: skip
NAMED_HOUR = (
    r"\$?\{?\b(?:hora|hour|hours|horas|hora_?atual|current_?hour|hora_?agora|"
    r"horaactual|currenthour|h|hh|hr|HOUR|HORA|H)\b\}?"
)
NAMED_DAY = (
    r"\$?\{?\b(?:dia_?semana|day_?of_?week|dow|weekday|wday|dia_?da_?semana|diasemana|"
    r"dayofweek|DOW|DIA_?SEMANA)\b\}?"
)
SIGNS = {Language.SHELL: (r"\$?\{?", r"\}?"), Language.BATCH: ("[%!]", "[%!]")}
"""What stands before and after a name where it is used."""
OPS = {
    "-ge": ">=", "-gt": ">", "-le": "<=", "-lt": "<", "-eq": "==", "-ne": "!=", "===": "==", "!==": "!=", "=": "==",
    "<>": "!=", "geq": ">=", "gtr": ">", "leq": "<=", "lss": "<", "equ": "==", "neq": "!=",
}  # fmt: skip
OP = r"(===|!==|==|!=|<>|>=|<=|>|<|=|-ge\b|-gt\b|-le\b|-lt\b|-eq\b|-ne\b|geq\b|gtr\b|leq\b|lss\b|equ\b|neq\b)"
TURNED = {">": "<", "<": ">", ">=": "<=", "<=": ">=", "==": "==", "!=": "!="}
OR = re.compile(r"(?i)\s*(?:\|\||\||-or\b|-o\b|\bor\b|\]\]?\s*\|\|\s*\[\[?)")
LAST = 2_400
"""No hour is told by a number beyond."""
NUMBER = r"[\"']?(\d{1,2})[\"']?"
TEST = re.compile(r"(?i)(?:^|[\s;{}&|(])(if|elseif|elif|while|until|else if|when)\b\s*(.*)")
OF_HOURS = re.compile(
    r"(?i)ho[ur]|hh|day|dow|date|ddd|%-?[hkuwa]|wday|semana|weekend|fds|\bhr?\b|to_char|'d[y']|localtime|dia_?d"
)
"""What stands on every line on which an hour or a day is asked for."""
LEAVES = re.compile(
    r"(?i)^[\s{(;]*(?:then\b|do\b)?[\s{(;]*(?:(?:Write-\w+|echo|print|console\.\w+|"
    r"cat|message|log\w*)\b[^;\n}]*[;\n}]?\s*)?"
    r"(?:exit|return|break|continue|throw|stop|quit|q|process\.exit|next|raise|"
    r"leave|stop_quietly|invisible)\b"
)  # fmt: skip
FUNCTION = re2.compile(
    r"(?i)^\s*(?:export\s+|async\s+)*function\s+([\w-]+)|^\s*(?:const|let|var)\s+(\w+)\s*=\s*(?:async\s*)?(?:\(\)|function\s*\(\))"
    r"(?:\s*=>)?|^\s*(\w[\w.]*)\s*(?:<-|=)\s*function\(\)"
)
IS_FUNCTION = Hint(FUNCTION.pattern)
RETURNS = re2.compile(
    r"(?i)^\s*(?:\(?\)?\s*\{?\s*return\b|=>)?\s*(.*(?:-ge|-gt|-le|-lt|-in|-eq|[<>]=?\s*[\w\"'(]|[=!]==?|%in%|includes).*)$"
)
"""What a function answers with, or its only line that compares."""
COUNTS = Hint(r"^[\s{(;]*\$?[\w.]+\s*(?:\+=[^\n;}(]*|\+\+)\s*;?\s*\}")
"""A block that does nothing but add up."""
OF_ROWS = re2.compile(r"(?i)\$(\w+)\s*=\s*\(?\[datetime\](?:::Parse\w*\(\s*|\s*)\(?\$\w+\.")
"""A moment that is read from a field of a row is not the clock."""
OF_A_ROW = re.compile(r"(?i)\$(\w+)\.((?:(?!TimeOfDay|Now|Date\b)\w+\.)*)(?:\w+\.)*(?:Hour|DayOfWeek)")
SAYS = re.compile(
    r"(?i)^[\s{(;]*(?:then\b|do\b)?[\s{(;]*(?:echo|printf|print|Write-(?:Host|"
    r"Output|Verbose)|console\.\w+|cat|message|alert|paste|"
    r"(?:const|let|var|local|\$)?\s*[\w$.]+\s*(?:(?:=|<-|\+=)\s*[\"'`]|(?:=|<-)\s*\d|\+=\s*\d+\s*;?\s*(?:\}|\n|\Z))|[\w.]+\s*(?:=|"
    r"<-)\s*[\"'`]|return\s*\(?\s*[\"'`]|[\"'`])"
)  # fmt: skip
GIVEN: Mapping[Language, str] = {
    Language.JAVASCRIPT: r"\b([A-Za-z_$][\w$]*)\s*=\s*[^;=\n]*",
    Language.POWERSHELL: r"(\$[A-Za-z_]\w*)\s*=\s*[^;=\n]*",
    Language.R: r"\b([A-Za-z_.][\w.]*)\s*(?:<-|=)\s*[^;\n]*",
    Language.SHELL: r"\b([A-Za-z_]\w*)=",
    Language.SQL: r"(@?[A-Za-z_]\w*)\s*:?=\s*",
    Language.BATCH: r"(?i:set\s+(?:/a\s+)?\"?)([A-Za-z_]\w*)=\s*",
    Language.VBSCRIPT: r"\b([A-Za-z_]\w*)\s*=\s*",
}
MOMENTS: Mapping[Language, re.Pattern[str]] = {
    Language.SHELL: re.compile(
        r"(?i)\bdate\b[^|;\n]*?(?:-d|--date)[= ]?\s*[\"']?[^\"'\n]*?\b(\d{1,2}:\d\d)|"
        r"^\s*\w*(?:until|wait|esper[ae]|aguard[ae]|wart)\w*\s+[\"']?(?:tomorrow\s+|today\s+)?(\d{1,2}:\d\d)\b"
    ),
    Language.JAVASCRIPT: re.compile(
        r"\.setHours\(\s*(\d{1,2})|\.set\(\s*[\"']hours?[\"']\s*,\s*(\d{1,2})|\.hour\(\s*(\d{1,2})\s*\)"
    ),
    Language.POWERSHELL: re.compile(
        r"(?i)Get-Date\s+(?:-Date\s+)?[\"'](\d{1,2}:\d\d)|-Hour\s+(\d{1,2})|\.Date\.AddHours\(\s*(\d{1,"
        r"2})|^\s*Wait-\w+\s+(?:-\w+\s+)?[\"']?(\d{1,2}(?::\d\d)?)\b[\"']?\s*$"
    ),
    Language.R: re.compile(r"(?i)(?:as\.POSIX\w+|ISOdatetime|ymd_hms|strptime|hms)\([^\n]*?\b(\d{1,2}:\d\d)"),
    Language.SQL: re.compile(r"(?i)\bwaitfor\s+time\s+N?'(\d{1,2}:\d\d)"),
    Language.BATCH: re.compile(r"(?i)Get-Date\s+(?:-Date\s+)?[\"'](\d{1,2}:\d\d)"),
    Language.VBSCRIPT: re.compile(r"(?i)\b(?:TimeValue|CDate|TimeSerial)\s*\(\s*\"?(\d{1,2}(?::\d\d)?)"),
}
BY_NAME = re.compile(
    r"(?i)(?:\.setHours\(|-Hour\s+|\.AddHours\(|\.set\(\s*[\"']hours?[\"']\s*,|"
    r"\.hour\(|(?:-d|--date)[= ]?\s*[\"'](?:tomorrow |today |amanh[aã] )?)\s*\$?\{?([A-Za-z_]\w*)"
)
"""An hour that a moment is made with by a name."""
TIMES: Sequence[re.Pattern[str]] = (
    re.compile(r"(?i)-At\s+[\"']?(\d{1,2}(?::\d\d)?\s*(?:am|pm)?)\b"),
    re.compile(r"(?i)/st\s+[\"']?(\d{1,2}:\d\d)"),
    re.compile(r"(?i)OnCalendar\s*=\s*\S*\s*(\d{1,2}:\d\d)"),
    re.compile(r"(?i)\bon-calendar[= ][\"']?[^\"'\n]*?(\d{1,2}:\d\d)"),
    re.compile(r"(?i)(?:^|[|;&]\s*)at\s+(?:-\w\s+\S+\s+)*(\d{1,2}:\d\d|\d{1,2}\s*[ap]m)"),
    re.compile(r"(?i)\b(?:starttime|start_time|startTime|at|time|hora)\s*[=:]\s*[\"'](\d{1,2}:\d\d)(?::\d\d)?[\"']"),
    re.compile(r"(?i)\.at\(\s*[\"'](\d{1,2}:\d\d)|\bat\s+(\d{1,2}:\d\d\s*(?:am|pm)?)[\"'`]"),
    re.compile(r"\.atHour\(\s*(\d{1,2})\s*\)"),
    re.compile(r"(?i)\b(?:hour|byhour)\s*[=:]\s*[\"']?(\d{1,2})\b"),
    re.compile(
        r"(?i)\b(?:DeferredDeliveryTime|send_?at|deliver_?at)\s*[:=][^\n]{0,80}?(?:^|[T\s\"'])(\d{1,2}:\d\d)(?::\d\d)?\b"
    ),
    re.compile(r"(?i)@active_start_time\s*=\s*(\d{5,6})\b"),
    re.compile(r"(?i)(?:interval\s*=>|next_day|trunc)\b[^;\n]*?\+\s*(\d{1,2})\s*/\s*24\b"),
)  # fmt: skip
PLANNING = re2.compile(
    r"(?i)schedul|cron|trigger|schtasks|calendar|\bevery\b|\bat\b|\bagenda\b|"
    r"\bbree\b|\bjob|taskscheduler|dbms_|recurrence|\bstarts\b|interval|rule\b|"
    r"daily|timer|atHour|DeferredDelivery|send_?at\b|deliver_?at\b"
)
INSTALLS = re2.compile(
    r"(?i)\b(?:Register-ScheduledTask|Register-ScheduledJob|New-ScheduledTask|"
    r"New-JobTrigger|New-ScheduledTaskTrigger|Set-ScheduledTask|New-Service|"
    r"taskscheduler_create|cron_add|cron_rscript|nssm(?:\.exe)?\s+install|sc(?:\.exe)?\s+create|"
    r"update-rc\.d|chkconfig\s+\S+\s+on|"
    r"sp_add_jobschedule|sp_add_job\b|sp_add_schedule|sp_procoption)|\bschtasks(?:\.exe)?\b.*/create\b|"
    r"\bschtasks[\"'`]\s*,\s*\[?\s*[\"'`]/create|"
    r"\bcrontab\s+(?:-u\s+\S+\s+)?(?:-(?:\s|$|[\"'])|[\w/.$~{\"'])|\bsystemctl\s+(?:-\S+\s+)*enable\b|"
    r"\blaunchctl\s+(?:load|bootstrap|enable)|\bsystemd-run\b.*on-calendar|"
    r"SpecialFolders\W{1,3}(?:AllUsers)?Startup\b|GetFolderPath\W{1,3}(?:Common)?Startup\b|SpecialFolder\]::(?:Common)?Startup\b|"
    r"Schedule\.Service|CurrentVersion\\+Run\b|Programs\\+Startup|shell:startup|"
    r"\$env:APPDATA\\Microsoft\\Windows\\Start Menu|"
    r"(?:>|tee|cp|mv|install|Copy-Item|Set-Content|Out-File|writeFile\w*|writeLines)[^\n]*(?:/etc/cron|"
    r"/var/spool/cron|LaunchAgents|systemd/(?:user|system)|\.config/autostart|"
    r"/etc/rc\.local|profile\.d|\.bashrc|\.bash_profile|\.profile|\.zshrc|\.Rprofile|"
    r"\$PROFILE)|"
    r"(?:>>|tee -a)\s*[\"']?(?:~|\$HOME|\$\{HOME\})/\.(?:bashrc|profile|zshrc|"
    r"bash_profile)|\bnode-(?:windows|mac|linux)\b|\bauto-launch\b|\bpm2\s+(?:startup|"
    r"save)|"
    r"create\s+(?:or\s+replace\s+)?event\b|dbms_scheduler\.create_(?:job|schedule)|"
    r"dbms_job\.(?:submit|isubmit)|cron\.schedule\(\s*'"
)
SERVICE = re2.compile(r"(?i)\bsystemctl\s+(?:-\S+\s+)*enable\b")
TIMER = re2.compile(r"(?i)\benable\b[^;|&]*(?:\.timer\b|\.path\b|\$)")
"""What of systemd is enabled: a service that came with a program is no schedule, one the script wrote itself is."""
OWN_SERVICE = "ExecStart"
NOT_INSTALLED = Hint(r"(?i)cron\.schedule|create\s+(?:or\s+replace\s+)?event|dbms_|sp_add_|-l\b|/query")
