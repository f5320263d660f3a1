"""What commands print: times as the interface has them, and nothing that opens anything."""

import json
import os
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import typer

from tests import programs
from web.cli.parts import duration, without_credentials

COMMAND = [sys.executable, "-m", "web.cli"]


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith("ESCROW_")}
    return own | {"ESCROW_DATA_DIR": str(tmp_path / "data"), "ESCROW_KEY_FILE": str(tmp_path / "vault.key")}


def printed(environ: dict[str, str], *arguments: str) -> str:
    return programs.run(["escrow", *arguments], env=environ, check=True).stdout


def test_every_time_of_a_json_document_is_rfc_3339(environ: dict[str, str]) -> None:
    printed(environ, "migrate")
    made = json.loads(printed(environ, "enrolment", "create", "--json"))
    (listed,) = json.loads(printed(environ, "enrolment", "list", "--json"))
    assert listed["expires_at"] == made["expires_at"]
    for said in (listed["expires_at"], listed["created_at"]):
        assert said == datetime.fromisoformat(said).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"


def test_settings_are_shown_without_what_opens_anything(environ: dict[str, str]) -> None:
    secret = {
        "ESCROW_DATABASE_URL": "postgresql+psycopg://etl:hunter2@x:y@db/escrow?sslpassword=hunter3",
        "ESCROW_PACKAGE_INDEX": "https://robot:hunter4@index.example/simple",
        "ESCROW_S3_ENDPOINT": "s3:9000", "ESCROW_S3_ACCESS_KEY": "name", "ESCROW_S3_SECRET_KEY": "hunter5",
        "ESCROW_SMTP_PASSWORD": "hunter6",
    }  # fmt: skip
    for form in ((), ("--json",)):
        shown = printed(environ | secret, "config", "check", *form)
        assert "hunt" not in shown
        assert "etl:***@db/escrow" in shown
        assert "index.example/simple" in shown
    assert "\nPUBLIC_URL=\n" in printed(environ, "config", "check")


def test_what_keeps_the_vault_from_starting_is_named(environ: dict[str, str]) -> None:
    key = Path(environ["ESCROW_KEY_FILE"])
    wrong = {"ESCROW_BIND": "0.0.0.0:8800"}  # settings that do not fit together
    for changed, mode, said in ((wrong, 0o600, "SETTINGS: BIND is not loopback"), ({}, 0o644, "KEY_FILE: ")):
        key.write_text("escrow-vault-key-v1:" + "A" * 43 + "=\n")
        key.chmod(mode)
        for command, code in (("config check", 1), ("migrate", 3)):
            done = programs.run(["escrow", *command.split()], env=environ | changed)
            assert done.returncode == code, (command, done.stderr)
            assert done.stderr.startswith(f"escrow: misconfigured: {said}"), (command, done.stderr)
    assert str(key) in done.stderr
    key.chmod(0o600)
    printed(environ, "config", "check")


def test_a_misspelt_setting_is_told_by_the_check_and_at_the_start(environ: dict[str, str]) -> None:
    asked = environ | {"ESCROW_RETENTION_DAY": "hunter7", "ESCROW_BIND": "127.0.0.1:0"}
    done = programs.run(["escrow", "config", "check"], env=asked)
    assert done.returncode == 1
    assert done.stderr.startswith("escrow: misconfigured: ESCROW_RETENTION_DAY: no such setting")
    assert "ESCROW_RETENTION_DAYS" in done.stderr
    log = Path(environ["ESCROW_DATA_DIR"]).with_name("log")
    with log.open("w") as file:
        server = programs.Program(["escrow", "up"], env=asked, stdout=subprocess.PIPE, stderr=file)
        assert server.stdout is not None
        assert server.stdout.readline().startswith("serving ")
        server.terminate()
        assert server.wait(60) == 0
    (told,) = [line for line in log.read_text().splitlines() if "setting.unknown" in line]
    assert "ESCROW_RETENTION_DAY" in told
    assert "the nearest is ESCROW_RETENTION_DAYS" in told
    assert "hunter7" not in done.stderr + log.read_text()


def test_a_program_that_is_asked_for_and_is_not_there_is_named(environ: dict[str, str]) -> None:
    asked = environ | {"ESCROW_CREDSWEEPER": "/nowhere/bin/credsweeper"}
    done = subprocess.run([*COMMAND, "config", "check"], env=asked, capture_output=True, text=True, timeout=120)
    assert done.returncode == 1
    assert done.stderr.startswith("escrow: misconfigured: CREDSWEEPER: CredSweeper cannot be run: there is no program")


@pytest.mark.parametrize(
    ("setting", "shown"),
    [
        (None, ""),
        (8, "8"),
        ("sqlite:////srv/escrow.db", "sqlite:////srv/escrow.db"),
        ("postgresql://etl@db/escrow", "postgresql://etl@db/escrow"),
        ("postgresql://etl:p@ss:w@db/escrow", "postgresql://etl:***@db/escrow"),
        ("postgresql://db/escrow?user=etl&password=p&x=1", "postgresql://db/escrow?user=etl&password=***&x=1"),
        ("https://token@index/simple", "https://***@index/simple"),
        ("https://vault.example/a@b", "https://vault.example/a@b"),
    ],
)
def test_a_setting_keeps_what_says_where(setting: object, shown: str) -> None:
    assert without_credentials(setting) == shown


def test_how_long_something_lasts_is_read_and_no_time_at_all_is_refused() -> None:
    assert [duration(text) for text in ("90s", "30m", "024h")] == [
        timedelta(seconds=90),
        timedelta(minutes=30),
        timedelta(1),
    ]
    for text in ("0s", "0h", "00d", "-1h", "1w", "soon", ""):
        with pytest.raises(typer.BadParameter):
            duration(text)
