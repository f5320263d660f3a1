"""A foreign identity provider, Canaille, hires and dismisses somebody at the running vault."""

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from escrow.core.principals import Role
from lifecycle.queries import find_person, hr_events_of
from tests.integration.test_scim_conformance import address
from tests.venvs import python_of
from tests.web_fixtures import application, bearer, services
from web.wiring import Services

__all__ = ["address", "application", "services"]

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def canaille_python() -> str:
    """A Python with Canaille and the SCIM client it was written for, from its own hashed lock, made once.

    Canaille 0.3.6 does not start its outbound SCIM beside the client our other tests use.
    """
    return str(python_of("canaille"))


@pytest.fixture
def act(canaille_python: str, address: str, services: Services) -> Iterator[Callable[[str], str]]:
    """Has Canaille do one thing to its own people; who it did it to."""
    token = bearer(services, Role.DIRECTORY)["Authorization"].removeprefix("Bearer ")
    program = str(ROOT / "tests" / "foreign" / "canaille_provisions.py")
    running = subprocess.Popen(
        [canaille_python, program, address, token], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert running.stdin is not None
    assert running.stdout is not None
    asked, told = running.stdin, running.stdout

    def done(what: str) -> str:
        asked.write(what + "\n")
        asked.flush()
        return str(json.loads(told.readline())["id"])

    yield done
    asked.close()
    assert running.wait(30) == 0


@pytest.mark.timeout(900)
def test_a_foreign_provider_hires_renames_and_dismisses(act: Callable[[str], str], services: Services) -> None:
    key = act("hire")
    with services.database.reading() as session:
        found = find_person(session, key)
        assert found is not None
        assert (found.name, found.email, found.department, found.is_active) == (
            "Nora Dias", "nora@corp.example", "Finance", True,
        )  # fmt: skip
    assert act("rename") == key
    with services.database.reading() as session:
        found = find_person(session, key)
        assert found is not None
        assert (found.name, found.is_active) == ("Nora Reis", True)
    assert act("dismiss") == key
    with services.database.reading() as session:
        found = find_person(session, key)
        assert found is not None
        assert not found.is_active
        assert [(one.source, one.type, one.state) for one in hr_events_of(session, key)] == [
            ("scim", "leaver.scheduled", "scheduled")
        ]
