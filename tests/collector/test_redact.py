"""Two hundred secrets in command lines, environments, URLs and connection strings: none is ever written."""

import json
import os
import random
import string
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from escrow_collector import compose, fitting, hook, older
from escrow_collector.redact import MARK, redact_argv, redact_text
from escrow_collector.words import safe_argv
from hypothesis import given
from hypothesis import strategies as st

from tests.collector.conftest import Collector, Receiver

TYPED = "hunter2", "Senha!2024", "p@ss", "correct-horse", "x9", "ção123", "tr0ub4dor", "Winter/2026"
FORMS = [
    ["--password", "{}"], ["--password={}"], ["--db-password={}"], ["--pass", "{}"], ["-password", "{}"], ["--passwd={}"],
    ["--api-key", "{}"], ["--api_key={}"], ["--apikey", "{}"], ["--token", "{}"], ["--auth-token={}"], ["--secret", "{}"],
    ["--client-secret={}"], ["--access-key", "{}"], ["--private-key={}"], ["--credential={}"], ["--senha", "{}"],
    ["--senha={}"], ["--chave={}"], ["--segredo", "{}"], ["password={}"], ["PASSWORD={}"], ["DB_PASSWORD={}"],
    ["MYSQL_PWD={}"], ["PGPASSWORD={}"], ["API_KEY={}"], ["OPENAI_API_KEY={}"], ["AWS_SECRET_ACCESS_KEY={}"], ["GITHUB_TOKEN={}"],
    ["senha={}"], ["chave={}"], ["DRIVER=x;SERVER=db,1433;UID=sa;PWD={};"], ["Server=db;User Id=sa;Password={};Encrypt=yes"],
    ["host=db port=5432 dbname=x user=bob password={}"], ["jdbc:sqlserver://db:1433;user=sa;password={};"],
    ['{{"password": "{}"}}'], ["{{'senha': '{}'}}"], ["auth={}"], ["x-api-key: {}"], ["Authorization: Bearer {}"],
    ["--secret-key", "{}"], ["--accessToken", "{}"], ["--dbpass", "{}"], ["--pw", "{}"], ["-u", "bob:{}"], ["-ubob:{}"],
    ["--user=bob:{}"], ["DRIVER=x;UID=sa;PWD={{a;{}}};y=1"], ["--password=a,b;c&d){}"], ["Authorization: Token {}"],
    ["Cookie: a=b; session={}"], ["-H", "Cookie: a=1; b={}"], ["ALTER USER x PASSWORD '{}'"], ["CREATE USER x IDENTIFIED BY {}"],
    ["AccountName=x;AccountKey={};EndpointSuffix=y"], ["--signing-key={}"], ["--encryptionKey", "{}"], ["master_key: {}"],
    ['{{"password": "a\\"b{}"}}'], ['{{"db": {{"senha": "{}"}}}}'], ["-Dspring.datasource.password=a b;{}"],
    ["authorization=Basic {}"], ["--header=Authorization: Bearer {}"], ["cookie={}"], ["--clave={}"],
]  # fmt: skip
URLS = [
    "https://bob:{}@example.com/x", "postgresql://bob:{}@db:5432/ledger", "mysql+pymysql://bob:{}@db/x?charset=utf8",
    "mongodb://bob:{}@db1,db2/x", "redis://:{}@cache:6379/0", "amqp://bob:{}@mq/x", "ftp://bob:{}@files/",
    "https://x.blob.core.windows.net/c?sv=1&sig={}%3D&se=1", "https://s3/x?X-Amz-Signature={}&y=1",
    "https://hooks.slack.com/services/T00/B00/{}", "https://discord.com/api/webhooks/1/{}",
    "https://api.telegram.org/bot1:{}/send", "postgres%3A%2F%2Fbob%3A{}%40db%2Fx", "postgres://bob:a@b{}@db/x",
    "postgres://bob:a/b?c{}@db/x", "scott/{}@(DESCRIPTION=(HOST=x))", "jdbc:oracle:thin:scott/{}@//db:1521/x",
    "oracle+oracledb://scott:{}@orcl/x", "http://proxy:{}@127.0.0.1:8080", "mssql+pyodbc://sa:{}@db/x?driver=y",
]  # fmt: skip


def planted() -> list[tuple[list[str], str]]:
    """`(words of a command line, the secret in them)`, two hundred of them and the same every time."""
    chance = random.Random(7)
    letters = string.ascii_letters + string.digits

    def made(size: int, among: str = letters) -> str:
        return "".join(chance.choice(among) for _ in range(size))

    found = []
    for place, form in enumerate(FORMS * 3):
        secret = TYPED[place % len(TYPED)] + made(3) if "Bearer" not in form[0] and "Basic" not in form[0] else made(24)
        if any(mark in "".join(form) for mark in (";", " ", "'", '"')):
            secret = secret.replace("/", "").replace("@", "").replace("!", "")
        found.append(([word.format(secret) for word in form], secret))
    for form in URLS * 3:
        secret = made(12)
        found.append(([form.format(secret)], secret))
    for make in (
        lambda: "AKIA" + made(16, string.ascii_uppercase + string.digits),
        lambda: "ghp_" + made(36),
        lambda: "glpat-" + made(20),
        lambda: "xoxb-" + made(24),
        lambda: "sk-" + made(40),
        lambda: "sk-ant-api03-" + made(60),
        lambda: "AIza" + made(35),
        lambda: "eyJ" + made(20) + ".eyJ" + made(30) + "." + made(20),
        lambda: made(40) + "aA1",
        lambda: "github_pat_" + made(40),
        lambda: "aA1" + made(17) + "/" + made(8) + "+" + made(10),
        lambda: "aA1/" + made(82) + "==",
        lambda: "hf_" + made(34),
        lambda: "https://" + made(40) + "@git/x",
    ):
        for _ in range(4):
            secret = make()
            found.append(([secret], secret))
    return found


PLANTED = planted()


def test_there_are_two_hundred() -> None:
    assert len(PLANTED) >= 200


def test_no_command_line_keeps_its_secret() -> None:
    kept = [words for words, secret in PLANTED if secret in " ".join(redact_argv(["python3", "it.py", *words]))]
    assert kept == []


def test_the_hook_keeps_none_either() -> None:
    assert [words for words, secret in PLANTED if secret in " ".join(safe_argv(["python3", "it.py", *words]))] == []
    assert [words for words, secret in PLANTED if secret in " ".join(older._safe(["python3", "it.py", *words]))] == []


def test_what_is_no_secret_stays() -> None:
    plain = [
        "python3",
        "-X",
        "utf8",
        "etl.py",
        "--from",
        "2026-01-01",
        "--input=/srv/in/a.xlsx",
        "https://example.com/x?y=1",
        "-v",
    ]
    assert redact_argv(plain) == plain
    assert list(safe_argv(plain)) == plain
    for text in (
        "compass",
        "keyboard.py",
        "0123456789abcdef0123456789abcdef",
        "tokens_per_second.csv",
        "/home/ana/monkey",
    ):
        assert redact_text(text) == text


@given(
    st.text(
        min_size=1,
        max_size=40,
        alphabet=st.characters(blacklist_categories=["Cs", "Z", "C"], blacklist_characters="\"';,&})"),
    )
)
def test_an_assigned_password_is_never_kept(secret: str) -> None:
    told = redact_text(f"password={secret}")
    assert told.startswith("password=")
    assert MARK in told
    assert len(secret) < 4 or secret not in told.replace(MARK, "").removeprefix("password=")


@given(st.lists(st.text(max_size=60), max_size=12))
def test_any_command_line_can_be_told(words: list[str]) -> None:
    assert len(redact_argv(words)) == len(words)
    assert len(safe_argv(words)) == len(words)
    twice = redact_argv(redact_argv(words))
    assert len(twice) == len(words)


@pytest.mark.parametrize(
    ("argv", "text", "told"),
    [
        (["bash", "-c", "login x9"], "login x9", ["bash", "-c", "[script]"]),
        (["python3", "-Iclogin('x9')"], "login('x9')", ["python3", "-Ic[script]"]),
        (["node", "--eval=login('x9')"], "login('x9')", ["node", "--eval=[script]"]),
        (
            ["perl", "-e", "login(", "-e", "'x9')", "-w"],
            "login(\n'x9')",
            ["perl", "-e", "[script]", "-e", "[script]", "-w"],
        ),
        (["pwsh", "-Command", "login", "x9"], "login x9", ["pwsh", "-Command", "[script]"]),
        (["pwsh", "-enc", "eAA5AA=="], "x9", ["pwsh", "-enc", "[script]"]),
        (["python3", "it.py", "x9"], None, ["python3", "it.py", "x9"]),
    ],
)
def test_a_program_given_as_a_text_is_told_as_a_content_alone(
    argv: list[str], text: str | None, told: list[str]
) -> None:
    assert fitting.without_text(argv, text) == told


def test_the_hook_tells_no_text_of_a_program() -> None:
    assert safe_argv(["python3", "-Ic", "login('x9')", "a"]) == ("python3", "-Ic", "[script]", "a")
    assert safe_argv(["python3", "-clogin('x9')"]) == ("python3", "-c[script]")
    assert older._safe(["python2.7", "-clogin('x9')"]) == ["python2.7", "-c", "[script]"]
    assert older._safe(["python2.7", "it.py", "-psecret", "--all"]) == ["python2.7", "it.py", "-p", "--all"]


SLOW = ["+", "=", "a.", "a-", "pass", "key", "://a:", "://a:b@", "%3A%2F%2Fa%3A", "eyJ-", "\"", "password=\"", "a=", "?sig", "x ",
        "/Aa1", "Aa1+", "password ", "by "]  # fmt: skip


def least(act: Callable[[], object]) -> float:
    """Seconds of CPU, the least of three: what else the machine does is in the others."""
    taken = []
    for _ in range(3):
        began = time.process_time()
        act()
        taken.append(time.process_time() - began)
    return min(taken)


def a_line_of(part: str) -> list[str]:
    return ["python3", "it.py", part * (131000 // len(part)), part * (131000 // len(part)), *[part * 600] * 50]


def a_start(argv: list[str]) -> Any:
    return compose.start_record("r", 0.0, {"kind": "file"}, {}, {"argv": argv}, {"uid": 0}, "absent", "own")


@pytest.mark.parametrize("part", SLOW)
def test_no_command_line_takes_long_to_be_told(part: str) -> None:
    """Somebody's execution waits meanwhile: who makes it wait too long is let through unseen.

    Beside a line as long that has nothing in it, so that a slow machine is held to what it can; one that grows with
    the square takes hundreds of times as long.
    """
    argv, plain = a_line_of(part), a_line_of("plain-")
    assert least(lambda: a_start(argv)) < 8 * least(lambda: a_start(plain))
    record = a_start(argv)
    assert record["process"]["argv"][:2] == ["python3", "it.py"]
    assert len(json.dumps(record)) < 64 << 10
    assert least(lambda: safe_argv(argv)) < 8 * least(lambda: safe_argv(plain))


def test_half_a_secret_is_not_told() -> None:
    argv = ["python3", "it.py", "x " * 1995 + "postgres://bob:hunter2" + "3" * 100 + "@db/x"]
    told = compose.start_record("r", 0.0, {"kind": "file"}, {}, {"argv": argv}, {"uid": 0}, "absent", "own")
    assert "hunter2" not in json.dumps(told)


CHILD = """
import os, subprocess, sys, urllib.request
import psycopg
if "again" not in sys.argv:
    subprocess.run([sys.executable, sys.argv[0], "again", *sys.argv[1:]])
for url in [word for word in sys.argv if "://" in word]:
    try:
        psycopg.connect(url) if url.startswith("postgresql") else urllib.request.urlopen(url.replace("example.com", "127.0.0.1:9"))
    except Exception:
        pass
"""


def test_none_is_in_the_spool_or_on_the_wire(collector: Collector, receiver: Receiver) -> None:
    collector("enrol", "--server", receiver.url, "--secret", "s")
    collector.write("it.py", CHILD)
    words = [word for found, _ in PLANTED for word in found]
    environ = {f"PLANTED_{place}": secret for place, (_, secret) in enumerate(PLANTED)}
    watched: list[bytes] = []
    collector("run", "--no-deliver", "--", sys.executable, "it.py", *words, environ=environ)
    watched += [path.read_bytes() for path in collector.state.rglob("*") if path.is_file()]
    collector("agent", "--once")
    watched += receiver.raw
    assert b"it.py" in b"".join(receiver.raw)
    everything = b"\n".join(watched)
    assert [secret for _, secret in PLANTED if len(secret) > 6 and secret.encode() in everything] == []


def test_none_is_written_while_the_script_runs(collector: Collector) -> None:
    """The hook's own notes, read before anybody tidied them up."""
    collector.write("child.py", "import time; print('ready', flush=True)")
    words = [word for found, _ in PLANTED for word in found]
    notes = collector.folder / "notes"
    notes.mkdir()
    environ = {"ESCROW_COLLECTOR_SPOOL": str(notes), "ESCROW_COLLECTOR_PARENT": "a" * 36}
    inject = str(Path(hook.__file__).parent / "inject")
    import subprocess

    done = subprocess.run(
        [sys.executable, "child.py", *words], cwd=collector.work, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": inject, **environ},
    )  # fmt: skip
    assert done.stdout == "ready\n"
    everything = b"".join(path.read_bytes() for path in notes.iterdir())
    assert b"start\tfile" in everything
    assert [secret for _, secret in PLANTED if secret.encode() in everything] == []


@pytest.mark.parametrize("words", [["mysql", "-psecret9"], ["mysqldump", "-u", "bob", "-psecret9", "db"]])
def test_the_short_option_of_mysql(words: list[str]) -> None:
    assert "secret9" not in " ".join(redact_argv(words))
