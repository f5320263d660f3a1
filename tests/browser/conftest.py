"""A real Chromium, and real vaults for it to look at: one with a few captured scripts, one with nothing in it."""

import getpass
import os
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import observations
import pytest
from client import Client, Vault, Workstation

CHROMIUM = os.environ.get("ESCROW_CHROMIUM", "/usr/bin/chromium")
SECRET = "Fatur4s#Oracle2024"
_PATIENCE = 90_000
"""Milliseconds a window is waited for: a busy machine takes its time."""
HOSTILE = "shift\u202egnp/<img src=x onerror=window.pwned=1>.py"
"""A folder whose name runs backwards, and a file that would be markup."""
SCRIPT = f'''
    """Enters invoices."""
    import sqlite3

    import layout

    senha = "{SECRET}"


    def total(rows):
        return sum(rows)


    print("invoices entered:", layout.shown(total([1, 2, 3])))
    '''


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Debian's Chromium through playwright; a skip names what is missing."""
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="playwright is not installed: script/test installs it from requirements-dev.lock"
    )
    if not Path(CHROMIUM).exists():
        pytest.skip(f"no Chromium at {CHROMIUM}: apt-get install chromium, or set ESCROW_CHROMIUM to its path")
    with playwright.sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@dataclass
class House:
    """A running vault, whoever is signed in to it, and what their browsers complained of."""

    vault: Vault
    browser: Any
    api: Client
    machine: Workstation | None = None
    folder: Path | None = None
    complaints: list[str] = field(default_factory=list)
    _states: dict[str, Any] = field(default_factory=dict)
    _contexts: list[Any] = field(default_factory=list)

    @property
    def url(self) -> str:
        assert self.vault.url is not None
        return self.vault.url

    def state_of(self, person: str) -> Any:
        """The cookies of somebody signed in by a one-time link, kept for the next page they open."""
        if person not in self._states:
            context = self.browser.new_context()
            context.new_page().goto(self.vault.command("sign-in", *person.split()))
            self._states[person] = context.storage_state()
            context.close()
        return self._states[person]

    def page(self, path: str, person: str = "local", *, width: int = 1280, **options: Any) -> Any:
        """A page in a window of its own, as somebody sees it."""
        context = self.browser.new_context(
            storage_state=self.state_of(person), viewport={"width": width, "height": 900}, **options
        )
        context.set_default_timeout(_PATIENCE)
        self._contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: self._note(page, said.type, said.text))
        page.on("pageerror", lambda fault: self._note(page, "error", str(fault)))
        page.goto(self.url + path)
        return page

    def close_windows(self) -> None:
        while self._contexts:
            self._contexts.pop().close()

    def _note(self, page: Any, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(f"{page.url}: {text}")

    def script(self, name: str) -> dict[str, Any]:
        return next(one for one in self.api.items("/scripts") if one["name"].startswith(name))


@pytest.fixture(scope="session")
def furnished(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Ana's invoice script in two versions with a module, a small one, and one named to do harm; all captured."""
    folder = tmp_path_factory.mktemp("house")
    vault = Vault(folder / "var", folder / "keys" / "vault.key", "127.0.0.1:0")
    try:
        vault.start()
        machine = Workstation("ap-ws-02", folder / "machine")
        machine.enrol(vault.url, vault.command("enrolment", "create"))
        api = vault.client("analyst", "auditor", person="local")
        api.put(f"/endpoints/{machine.endpoint_id}/accounts/{getpass.getuser()}/person", {"person": "ana"})
        house = House(vault, browser, api, machine, folder / "scripts")
        _live(house)
        yield house
        house.close_windows()
    finally:
        vault.stop()


@pytest.fixture(scope="session")
def bare(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A vault nothing was ever brought into."""
    folder = tmp_path_factory.mktemp("bare")
    vault = Vault(folder / "var", folder / "keys" / "vault.key", "127.0.0.1:0")
    try:
        vault.start()
        house = House(vault, browser, vault.client("analyst", person="local"))
        yield house
        house.close_windows()
    finally:
        vault.stop()


@pytest.fixture
def house(furnished: House) -> Iterator[House]:
    """The furnished vault; whatever a test's windows complained of is a failure."""
    yield from _without_complaints(furnished)


@pytest.fixture
def empty_house(bare: House) -> Iterator[House]:
    yield from _without_complaints(bare)


@pytest.fixture
def run(furnished: House) -> Callable[[str, str], None]:
    """Write a script and run it captured."""
    return lambda name, body: _run(furnished, name, body)


def _without_complaints(house: House) -> Iterator[House]:
    house.complaints.clear()
    yield house
    house.close_windows()
    assert house.complaints == []


def _live(house: House) -> None:
    assert house.folder is not None
    house.folder.mkdir()
    (house.folder / "layout.py").write_text("def shown(number):\n    return f'{number:,}'\n")
    body = textwrap.dedent(SCRIPT)
    _run(house, "invoice_entry.py", body)
    _run(house, "invoice_entry.py", body.replace("invoices entered:", "invoices entered today:"))
    _run(house, "tidy.py", "print('tidy')\n")
    _run(house, HOSTILE, "print('hello')\n")
    observations.wait_for_scans(house.api, 3)


def _run(house: House, name: str, body: str) -> None:
    assert house.folder is not None
    assert house.machine is not None
    path = house.folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(body)
    done = house.machine.run(["python3", str(path)], house.folder, {"PYTHONDONTWRITEBYTECODE": "1"})
    assert done.returncode == 0, done.stderr
