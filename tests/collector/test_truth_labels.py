"""The labels of the truth set are true: strace and the listeners say the same of a bare run."""

import os
from pathlib import Path
from typing import Any

import pytest

from tests.collector.truth.ground import HERE, LABELS, Listeners, listeners, prepare, traced
from tests.venvs import python_of

ROOT = Path(__file__).resolve().parents[2]
HIDDEN = {"duckdb": ".wal"}


@pytest.fixture(scope="session")
def telemetry_python() -> str:
    """A Python with every library of the set, from its own hashed lock; made once, in .venv-telemetry."""
    return str(python_of("telemetry"))


def test_the_set_is_wide_enough() -> None:
    assert len(LABELS) >= 60
    assert len({library for label in LABELS.values() for library in label["libraries"]}) >= 30
    assert {path.stem for path in (HERE / "scripts").glob("*.py")} == set(LABELS)


@pytest.mark.soak
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("name", sorted(LABELS))
def test_a_label_is_what_the_kernel_and_the_listeners_saw(name: str, tmp_path: Path, telemetry_python: str) -> None:
    hold_to_the_kernel(name, LABELS[name], HERE, telemetry_python, tmp_path)


def hold_to_the_kernel(name: str, label: dict[str, Any], here: Path, python: str, beside: Path) -> Path:
    """Runs one script of a set bare and holds its label to strace and the listeners; the folder it worked in."""
    folder = beside / "work"
    folder.mkdir()
    prepare(folder)
    with listeners() as seen:
        environ = {"PATH": os.environ["PATH"], "HOME": str(beside), "PYTHONDONTWRITEBYTECODE": "1", **seen.environ}
        files, ports = traced(python, here / "scripts" / f"{name}.py", folder, environ)
        bases = {row[3] for row in label["databases"] if row[3] and row[1] is None}
        assert {pair for pair in files if not pair[0].startswith(tuple(bases) or ("\0",))} == {
            tuple(pair) for pair in label["files"]
        }
        assert all(any(name == base for name, _ in files) for base in bases)
        told = {seen.port(port) for _, port in label["network"]}
        assert (told & {seen.http, seen.dumb, seen.free}) <= ports
        assert ports & {seen.http, seen.dumb} <= told | (
            {seen.http} if any("api." in host for host, _ in label["network"]) else set()
        )
        _check_listeners(label, seen)
    return folder


def _check_listeners(label: dict[str, Any], seen: Listeners) -> None:
    requests = b"\n".join(seen.requests)
    for _, grade, model in label["llm"]:
        if grade == "called" and model and b"CONNECT" not in requests:
            assert model.encode() in requests
    for host, port in label["network"]:
        if "api." in host:
            wanted = f"CONNECT {host}:443" if port == 443 else f" http://{host}/"
            assert wanted.encode() in requests
    for driver, _, _, name, user in label["databases"]:
        if driver in ("psycopg", "psycopg2", "pg8000", "asyncpg"):
            greeting = b"\n".join(seen.greetings)
            assert name.encode() in greeting
            assert user.encode() in greeting
