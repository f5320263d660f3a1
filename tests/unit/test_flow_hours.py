"""When a script runs, waits or acts: hours worked out from plans and conditions, in every language."""

import time

import pytest

from scanners.flow.clock import cron_week, is_planned_off
from scanners.flow.hours import read_hours
from scanners.flow.lines_hours import read_line_hours
from scanners.flow.plans import read_plans
from scanners.languages import Language
from scanners.syntax import read_syntax

PYTHON_OFF = [
    "h=datetime.now().hour\nif h>=22 or h<6:\n    enviar()\n",
    "h=datetime.now().hour\nif 8<=h<18:\n    sys.exit('nao agora')\nrun()",
    "def noite():\n    h=datetime.now().hour\n    return h>=22 or h<5\nif noite():\n    main()",
    "while datetime.now().hour != 3:\n    time.sleep(60)\nmain()",
    "alvo=datetime.now().replace(hour=2,minute=0)\ntime.sleep((alvo-datetime.now()).total_seconds())",
    "import schedule\nschedule.every().day.at('02:30').do(job)",
    "schedule.every().sunday.do(job)",
    "s.add_job(f,'cron',hour=3)",
    "s.add_job(f,'cron',day_of_week='sat,sun',hour=10)",
    "dag=DAG('x',schedule_interval='0 2 * * *')",
    "dag=DAG('x',schedule='@daily')",
    "if date.today().weekday()>=5:\n    subprocess.run(['x'])",
    "if hoje in feriados:\n    enviar()",
    "if time(22,0)<=datetime.now().time():\n    copia()",
    "if time.localtime()[3]>20:\n    copia()",
    "if time.localtime().tm_hour in (0,1,2,3):\n    copia()",
    "if datetime.now().strftime('%H:%M')=='03:00':\n    copia()",
    "if int(time.strftime('%H'))>=21:\n    copia()",
    "def espera(hora):\n    alvo=datetime.now().replace(hour=hora)\n    time.sleep((alvo-datetime.now()).seconds)\nespera(1)",
    "@app.task('daily between 22:00 and 23:00')\ndef f(): pass",
    "key=r'Software\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Run'\n",
]
PYTHON_BY_DAY = [
    "h=datetime.now().hour\nif 8<=h<18:\n    enviar()\n",
    "h=datetime.now().hour\nif h<12:\n    s='bom dia'\nelif h<18:\n    s='x'\nelse:\n    s='n'\nprint(s)",
    "h=datetime.now().hour\nif not 8<=h<18:\n    sys.exit('nao agora')\nrun()",
    "def saud(h):\n    if h<12: return 'a'\n    if h<18: return 'b'\n    return 'c'",
    "while datetime.now().hour < 9:\n    time.sleep(60)\nmain()",
    "alvo=datetime.now().replace(hour=14,minute=0)\ntime.sleep((alvo-datetime.now()).total_seconds())",
    "import schedule\nschedule.every().day.at('10:30').do(job)",
    "s.add_job(f,'cron',hour='9-17')",
    "dag=DAG('x',schedule='0 9 * * 1-5')",
    "if date.today().weekday()>=5:\n    sys.exit()\nrun()",
    "if date.today().weekday()<5:\n    return_()\n",
    "if hoje in feriados:\n    sys.exit()\nmain()",
    "time.sleep(5)",
    "nome=datetime.now().strftime('%H%M')\n",
    "if df['hora'].max() > 20:\n    enviar()",
    "df=df[df.hour>20]",
    "if row.hora > 22:\n    extra.append(row)",
]
LINES_OFF = [
    (Language.SHELL, "H=$(date +%H)\nif [ $H -ge 22 ] || [ $H -lt 6 ]; then\n  ./run.sh\nfi"),
    (Language.SHELL, "if [ $(date +%u) -gt 5 ]; then\n ./run\nfi"),
    (Language.SHELL, "until [ $(date +%H) -eq 2 ]; do sleep 60; done"),
    (Language.SHELL, 'while [ "$(date +%H)" != "03" ]; do sleep 60; done'),
    (Language.SHELL, "[ $(date +%u) -lt 6 ] && exit 0\nrun"),
    (Language.SHELL, "(crontab -l; echo '0 2 * * * /x.sh') | crontab -"),
    (Language.SHELL, "HORA=$(date +%H)\nif (( 10#$HORA >= 8 && 10#$HORA < 18 )); then exit 1; fi\nrun"),
    (Language.SHELL, "sleep $(( $(date -d 'tomorrow 02:00' +%s) - $(date +%s) ))"),
    (Language.POWERSHELL, "$h = (Get-Date).Hour\nif ($h -ge 22 -or $h -lt 6) {\n  Copy-Item a b\n}"),
    (Language.POWERSHELL, "if ((Get-Date).Hour -ge 8 -and (Get-Date).Hour -lt 18) { exit }\nCopy-Item a b"),
    (Language.POWERSHELL, "if ((Get-Date).DayOfWeek -in 'Saturday','Sunday') {\n  .\\run.ps1\n}"),
    (
        Language.POWERSHELL,
        "$t = New-ScheduledTaskTrigger -Daily -At 2am\nRegister-ScheduledTask -TaskName x -Trigger $t",
    ),
    (Language.JAVASCRIPT, "const h = new Date().getHours();\nif (h >= 22 || h < 6) {\n  enviar();\n}"),
    (Language.JAVASCRIPT, "if ([0, 6].includes(new Date().getDay())) {\n run();\n}"),
    (Language.JAVASCRIPT, "cron.schedule('0 3 * * *', run);"),
    (Language.JAVASCRIPT, "schedule.scheduleJob({ hour: 2, minute: 30 }, run)"),
    (Language.R, "h <- as.integer(format(Sys.time(), \"%H\"))\nif (h >= 22 || h < 6) {\n  write.csv(x, 'y')\n}"),
    (Language.R, "if (weekdays(Sys.Date()) %in% c('Saturday','Sunday')) {\n rodar()\n}"),
    (Language.R, "if (wday(Sys.Date()) %in% c(1,7)) {\n rodar()\n}"),
    (Language.R, "taskscheduleR::taskscheduler_create(taskname='x', rscript='y', schedule='DAILY', starttime='23:30')"),
    (Language.SQL, "EXEC msdb.dbo.sp_add_jobschedule @active_start_time = 23000"),
    (Language.SQL, "SELECT cron.schedule('x', '0 3 * * *', $$x$$)"),
    (Language.SQL, "IF DATEPART(hour, GETDATE()) >= 22\nBEGIN\n EXEC x\nEND"),
    (Language.SQL, "WAITFOR TIME '02:00'"),
]
LINES_BY_DAY = [
    (Language.SHELL, "H=$(date +%H)\nif [ $H -ge 8 ] && [ $H -lt 18 ]; then\n  ./run.sh\nfi"),
    (Language.SHELL, "if [ $(date +%H) -ge 18 ]; then\n echo 'boa noite'\nfi"),
    (Language.SHELL, "if [ $(date +%u) -gt 5 ]; then\n exit 0\nfi\n./run"),
    (Language.SHELL, "echo '0 9 * * 1-5 /x' > f"),
    (Language.SHELL, "NOME=rel_$(date +%H%M).csv"),
    (Language.POWERSHELL, "if ((Get-Date).Hour -lt 8 -or (Get-Date).Hour -ge 18) { exit }\nCopy-Item a b"),
    (Language.POWERSHELL, "if ((Get-Date).DayOfWeek -in 'Saturday','Sunday') { return }\nrun"),
    (Language.POWERSHELL, "if ((Get-Date).Hour -lt 12) { Write-Host 'Bom dia' } else { Write-Host 'x' }"),
    (Language.JAVASCRIPT, "const h = new Date().getHours();\nif (h >= 8 && h < 18) {\n  enviar();\n}"),
    (Language.JAVASCRIPT, "const h = new Date().getHours();\nif (h < 8 || h >= 18) return;\nenviar();"),
    (Language.JAVASCRIPT, "const h = new Date().getHours();\nconst s = h < 12 ? 'bom dia' : 'boa tarde';"),
    (Language.JAVASCRIPT, "const d = new Date().getDay();\nif (d === 0 || d === 6) process.exit(0);\nrun();"),
    (Language.JAVASCRIPT, "cron.schedule('0 9 * * 1-5', run);"),
    (Language.R, "if (hour(Sys.time()) < 8 | hour(Sys.time()) >= 18) {\n stop('x')\n}"),
    (Language.R, "saud <- if (h < 12) 'bom dia' else 'boa tarde'"),
    (Language.SQL, "EXEC msdb.dbo.sp_add_jobschedule @active_start_time = 93000"),
    (Language.SQL, "select * from t where extract(hour from created) > 22"),
]


@pytest.mark.parametrize("code", PYTHON_OFF)
def test_python_that_acts_when_nobody_is_there_is_told(code):
    assert read_hours(read_syntax(code.encode()))


@pytest.mark.parametrize("code", PYTHON_BY_DAY)
def test_python_that_acts_by_day_or_only_greets_is_not(code):
    assert read_hours(read_syntax(code.encode())) == []


@pytest.mark.parametrize(("language", "code"), LINES_OFF)
def test_statements_that_act_when_nobody_is_there_are_told(language, code):
    assert list(read_line_hours(code, language))


@pytest.mark.parametrize(("language", "code"), LINES_BY_DAY)
def test_statements_that_act_by_day_or_only_greet_are_not(language, code):
    assert list(read_line_hours(code, language)) == []


@pytest.mark.parametrize(
    "plan", ["0 2 * * *", "*/15 0-5 * * *", "0 10 * * 6,0", "0 0 3 * * *", "cron(0 2 * * ? *)", "@daily"]
)
def test_plans_of_the_night_and_the_weekend(plan):
    hours = cron_week(plan)
    assert hours is not None
    assert is_planned_off(hours)


@pytest.mark.parametrize("plan", ["0 9 * * 1-5", "*/10 * * * *", "0 2,14 * * *", "0 0 12 ? * MON-FRI"])
def test_plans_that_also_run_by_day(plan):
    hours = cron_week(plan)
    assert hours is not None
    assert not is_planned_off(hours)


@pytest.mark.parametrize("text", ["1 2 3 4 5", "* * * * banana", "61 2 * * *", "a note about * and 2 o'clock"])
def test_what_is_no_plan(text):
    assert cron_week(text) is None


@pytest.mark.parametrize(
    "text",
    [
        'kind: CronJob\nspec:\n  schedule: "30 3 * * 1-5"\n',
        "on:\n  schedule:\n    - cron: '0 22 * * *'  # after work\n",
        "- name: x\n  ansible.builtin.cron:\n    name: early\n    minute: '0'\n    hour: '4'\n    job: /opt/x\n",
        "labels:\n  ofelia.job-exec.dump.schedule: '0 30 2 * * *'\n",
        'labels:\n  - "ofelia.job-run.dump.schedule=@daily"\n',
        "sales:\n  schedule_interval: '0 5 * * 6,0'\n",
        '{"name": "x",\n "schedule": "0 1 * * *"}\n',
        "events:\n  - schedule: cron(0 4 * * ? *)\n",
        '[jobs.sync]\ncron = "15 23 * * *"\n',
        'updates:\n  - schedule:\n      interval: "daily"\n      time: "02:30"\n',
        "timer:\n  oncalendar: '*-*-* 03:00:00'\n",
    ],
)
def test_a_plan_for_the_night_in_configuration_is_told(text):
    [(kind, line, _)] = read_plans(text)
    assert kind == "plans-the-night"
    assert 1 <= line <= len(text.splitlines())


@pytest.mark.parametrize(
    "text",
    [
        'kind: CronJob\nspec:\n  schedule: "30 9 * * 1-5"\n',
        "on:\n  schedule:\n    - cron: '*/15 * * * *'\n",
        "on:\n  schedule:\n#   - cron: '0 2 * * *'\n  push:\n",
        "schedule: none\ncrontab: /etc/x\n",
        'updates:\n  - schedule:\n      interval: "daily"\n      time: "09:30"\n',
        "shop:\n  schedule:\n    at: '06:00'\n    name: early shift\n",
        'note: "0 2 * * *"\n',
    ],
)
def test_a_plan_for_the_day_in_configuration_is_not_told(text):
    assert list(read_plans(text)) == []


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("m.DeferredDeliveryTime = datetime.now().replace(hour=23, minute=5)\nm.Send()\n", True),
        ("m.DeferredDeliveryTime = '2026-03-01 21:15'\nm.Send()\n", True),
        ("client.messages.create(body=b, send_at=datetime(2026, 3, 1, 4, 0))\n", True),
        ("m.DeferredDeliveryTime = datetime.now().replace(hour=10, minute=5)\nm.Send()\n", False),
        ("client.messages.create(body=b, send_at=datetime(2026, 3, 1, 14, 0))\n", False),
        ("m.Deferred = datetime.now().replace(hour=23)\n", False),
    ],
)
def test_what_others_are_told_to_send_at_night_is_a_plan(text, is_told):
    assert bool(read_hours(read_syntax(text.encode()))) is is_told


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("if ((Get-Date).Hour -ge 22) { $runs += $n; Send-It }", True),
        ("if ((Get-Date).Hour -ge 22) { $late += $amount }", False),
        ("$at = [datetime]::Parse($_.When)\nif ($at.Hour -ge 22) { Send-It }", False),
        ("$rows | % { if ($_.When.Hour -ge 22) { Send-It } }", False),
        ("$at = Get-Date\nif ($at.Hour -ge 22) { Send-It }", True),
        ('$mail.DeferredDeliveryTime = "03/01/2026 22:45"', True),
        ('$mail.DeferredDeliveryTime = "03/01/2026 12:45"', False),
    ],
)
def test_the_hour_of_a_row_is_not_the_clock(text, is_told):
    assert bool(list(read_line_hours(text, Language.POWERSHELL))) is is_told


@pytest.mark.parametrize(
    "line", ["-" * 990 + "cron", "[" * 990 + "cron", "schedule: " + "1 " * 480 + "*", "- cron: '" + "*/" * 480]
)
def test_hostile_configuration_is_read_in_no_time(line):
    started = time.process_time()
    assert list(read_plans((line + "\n") * 1_000)) == []
    assert time.process_time() - started < 5


def test_a_block_of_blanks_is_read_in_no_time():
    text = ("if ((Get-Date).Hour -ge 22) {\n$a +=" + " " * 900 + "\n") * 15
    started = time.process_time()
    list(read_line_hours(text, Language.POWERSHELL))
    assert time.process_time() - started < 5
