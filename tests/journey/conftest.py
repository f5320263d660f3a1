"""One real vault and one enrolled machine, shared by a journey's tests."""

import getpass
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from client import Vault, Workstation


@dataclass(frozen=True, slots=True)
class Road:
    """A running vault, a machine whose login is person `local`, and a folder to write scripts in."""

    vault: Vault
    machine: Workstation
    folder: Path


@pytest.fixture(scope="module")
def road(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Road]:
    folder = tmp_path_factory.mktemp("road")
    vault = Vault(folder / "var", folder / "keys" / "vault.key", "127.0.0.1:0")
    try:
        vault.start()
        machine = Workstation("desk-1", folder / "desk-1")
        machine.enrol(vault.url, vault.command("enrolment", "create"))
        analyst = vault.client("analyst", person="local")
        analyst.put(f"/endpoints/{machine.endpoint_id}/accounts/{getpass.getuser()}/person", {"person": "local"})
        scripts = folder / "scripts"
        scripts.mkdir()
        yield Road(vault, machine, scripts)
    finally:
        vault.stop()
