"""Erasures from the command line: two people are two tokens, whoever types."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from escrow.core.digests import Digest
from escrow.core.principals import Role
from escrow.core.vault_key import VaultKey
from escrow.keyfile import create_key
from tests.deposit_fixtures import Api, api, quick, services
from tests.programs import run
from tests.web_fixtures import bearer

__all__ = ["api", "quick", "services"]


@pytest.fixture
def vault_key(tmp_path: Path) -> VaultKey:
    return create_key(tmp_path / "vault.key")


def test_one_person_asks_and_another_agrees(api: Api, tmp_path: Path) -> None:
    api.run({"etl.py": b"print('first')\n"})
    paula, dora = (_token(api, key, Role.PRIVACY) for key in ("paula", "dora"))
    target = str(Digest.of(b"print('first')\n"))
    asking = ("erasure", "request", target, "--reason", "asked for")
    assert _run(tmp_path, *asking).returncode == 1, "no token, no person"
    assert _run(tmp_path, *asking, token=_token(api, "eve", Role.ANALYST)).returncode == 3
    made = _run(tmp_path, *asking, token=paula)
    name = made.stdout.strip()
    assert made.returncode == 0, made.stderr
    own = _run(tmp_path, "erasure", "approve", name, "--reason", "me too", token=paula)
    assert (own.returncode, "own_request" in own.stderr) == (3, True)
    assert _run(tmp_path, "erasure", "approve", name, "--reason", "checked", token=dora).returncode == 0
    (listed,) = json.loads(_run(tmp_path, "erasure", "list", "--json").stdout)
    assert (listed["state"], listed["requested_by"], listed["decided_by"]) == ("approved", "paula", "dora")
    assert json.loads(_run(tmp_path, "erasure", "show", name, "--json").stdout)["target"] == target


def _token(api: Api, person: str, role: Role) -> str:
    return bearer(api.services, role, person=person)["Authorization"].removeprefix("Bearer ")


def _run(folder: Path, *arguments: str, token: str | None = None) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).parent / "escrow"
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "ESCROW_DATA_DIR": str(folder / "var"),
        "ESCROW_KEY_FILE": str(folder / "vault.key"),
        **({} if token is None else {"ESCROW_TOKEN": token}),
    }
    return run([program, *arguments], env=environment, cwd=folder)
