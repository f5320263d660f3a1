"""Settings that cannot work are refused at start, by name."""

import os
import re
from pathlib import Path

import pytest

from escrow.config import Settings, load_settings, refuse_unknown_settings, unknown_settings
from escrow.core.errors import Misconfigured
from escrow.keyfile import create_key, load_key

_READ = re.compile(r"""(?:environ(?:\.get|\.pop)?[\[(]\s*|\$\{?)["']?(ESCROW_[A-Z_]+)""")


@pytest.fixture(autouse=True)
def _away_from_any_escrow_toml(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in list(os.environ):
        if name.startswith("ESCROW_"):
            monkeypatch.delenv(name)


@pytest.mark.parametrize(
    ("setting", "values"),
    [
        ("BIND", {"bind": "nowhere"}),
        ("BIND", {"bind": "127.0.0.1:70000"}),
        ("BIND", {"bind": "999.0.0.1:80"}),
        ("RETENTION_DAYS", {"retention_days": 0}),
        ("CREDSWEEPER", {"credsweeper": "yes"}),
        ("CREDSWEEPER", {"credsweeper": "bin/credsweeper"}),
        ("RETENTION_MODE", {"retention_mode": "whatever"}),
        ("SETTINGS", {"bind": "0.0.0.0:8800"}),
        ("SETTINGS", {"bind": "0.0.0.0:8800", "oidc_issuer": "https://id.example", "oidc_client_id": "escrow"}),
        (
            "SETTINGS",
            {
                "bind": "0.0.0.0:8800",
                "oidc_issuer": "https://id.example",
                "oidc_client_id": "escrow",
                "public_url": "https://escrow.example",
            },
        ),
        ("SETTINGS", {"s3_endpoint": "127.0.0.1:9000"}),
        ("SETTINGS", {"queue": "postgres"}),
        ("QUEUE", {"queue": "elsewhere"}),
        ("RUNS_KEPT_DAYS", {"runs_kept_days": 0}),
        ("COOKED_LIMIT", {"cooked_limit": 0}),
        ("SETTINGS", {"tls_cert": "/tls/cert.pem"}),
        ("SETTINGS", {"oidc_issuer": "https://id.example"}),
        ("LOG_LEVEL", {"log_level": "loud"}),
        ("NO_SUCH_SETTING", {"no_such_setting": 1}),
    ],
)
def test_a_setting_that_cannot_work_is_refused_by_name(setting: str, values: dict[str, object]) -> None:
    with pytest.raises(Misconfigured) as refusal:
        load_settings(**values)
    assert refusal.value.setting == setting
    assert "docs/operations.md" in refusal.value.message


def test_the_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "escrow.toml").write_text('bind = "127.0.0.1:1111"\nretention_days = 30\n')
    monkeypatch.setenv("ESCROW_BIND", "127.0.0.1:2222")
    settings = load_settings()
    assert (settings.port, settings.retention_days) == (2222, 30)


def test_a_setting_that_is_misspelt_is_named_with_the_one_that_was_meant() -> None:
    environ = {
        "ESCROW_RETENTION_DAY": "90", "escrow_Smtp_Pasword": "hunter2", "ESCROW_XYZZY": "1", "ESCROW_BIND": "x",
        "escrow_log_level": "info", "ESCROW_TOKEN": "t", "ESCROW_COLLECTOR_DIR": "/c", "PATH": "/bin",
    }  # fmt: skip
    assert unknown_settings(environ) == {
        "ESCROW_RETENTION_DAY": "ESCROW_RETENTION_DAYS", "ESCROW_XYZZY": None,
        "escrow_Smtp_Pasword": "ESCROW_SMTP_PASSWORD",
    }  # fmt: skip
    with pytest.raises(Misconfigured) as refusal:
        refuse_unknown_settings({"ESCROW_SMTP_PASWORD": "hunter2"})
    assert "ESCROW_SMTP_PASWORD: no such setting" in refusal.value.message
    assert "the nearest is ESCROW_SMTP_PASSWORD" in refusal.value.message
    assert "hunter2" not in refusal.value.message
    refuse_unknown_settings({f"ESCROW_{name.upper()}": "" for name in Settings.model_fields})


def test_every_variable_our_own_programs_read_is_known_to_be_theirs() -> None:
    """What the collector, the scripts and the commands ask for is no misspelt setting of the vault's."""
    root = Path(__file__).resolve().parents[2]
    folders = ("collector/src", "script", "web", "escrow", "lifecycle", "scanners", "benchmarks")
    files = [path for folder in folders for path in (root / folder).rglob("*") if path.suffix in (".py", ".sh", "")]
    read = {name for path in files if path.is_file() for name in _READ.findall(path.read_text("utf-8"))}
    assert {"ESCROW_TOKEN", "ESCROW_COLLECTOR_DIR", "ESCROW_CHROMIUM", "ESCROW_FAULT_POINT"} <= read
    assert unknown_settings(dict.fromkeys(read, "")) == {}


def test_a_key_inside_the_data_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match="inside the data folder"):
        load_settings(data_dir=tmp_path / "data", key_file=tmp_path / "data" / "vault.key")


def test_a_secret_setting_is_in_no_message(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ESCROW_S3_SECRET_KEY", "very-secret-value")
    monkeypatch.setenv("ESCROW_BIND", "nowhere")
    with pytest.raises(Misconfigured) as refusal:
        load_settings()
    assert "very-secret-value" not in str(refusal.value)


def test_a_key_file_open_to_others_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "vault.key"
    create_key(path)
    path.chmod(0o644)
    with pytest.raises(Misconfigured, match="open to others"):
        load_key(path)


def test_a_key_file_is_never_overwritten(tmp_path: Path) -> None:
    made = create_key(tmp_path / "vault.key")
    with pytest.raises(FileExistsError):
        create_key(tmp_path / "vault.key")
    assert load_key(tmp_path / "vault.key") == made


def test_a_key_is_not_in_its_own_repr(tmp_path: Path) -> None:
    made = create_key(tmp_path / "vault.key")
    assert made.secret.hex() not in repr(made)
    assert "secret" not in repr(made)


def test_a_key_file_of_another_user_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "vault.key"
    create_key(path)
    if os.geteuid() == 0:
        os.chown(path, 54321, -1)
    else:
        monkeypatch.setattr("os.geteuid", lambda: 54321)
    with pytest.raises(Misconfigured, match="another user's"):
        load_key(path)


@pytest.mark.parametrize("url", ["http://vault.example/c", "https://u:p@host/c", "ftp://host/c", "https:///c", "x"])
def test_checkpoints_are_sent_to_a_safe_place_only(url: str) -> None:
    with pytest.raises(Misconfigured, match="CHECKPOINT_WEBHOOK"):
        load_settings(checkpoint_webhook=url)
    for good in ("https://audit.example/c", "http://127.0.0.1:9/c"):
        assert load_settings(checkpoint_webhook=good).checkpoint_webhook == good


@pytest.mark.parametrize(
    ("values", "is_procrastinate"),
    [
        ({}, False),
        ({"database_url": "postgresql+psycopg:///escrow"}, True),
        ({"database_url": "postgresql+psycopg:///escrow", "queue": "embedded"}, False),
        ({"database_url": "postgresql+psycopg:///escrow", "queue": "postgres"}, True),
    ],
)
def test_the_queue_follows_the_database_unless_said_otherwise(values: dict[str, str], is_procrastinate: bool) -> None:
    assert load_settings(**values).queues_on_postgres is is_procrastinate
