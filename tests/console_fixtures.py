"""A vault with people and scripts in it, looked at through the console's pages."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx import Response
from sqlalchemy import event

from escrow.core.principals import Role
from escrow.core.vault_key import VaultKey
from tests.conftest import FrozenClock
from tests.deposit_fixtures import Api, Master, quick, services
from tests.factories import NOON
from tests.web_fixtures import ADDRESS, bearer, signed_in
from web.app import create_app
from web.wiring import Services

__all__ = ["console", "empty", "furnished_once", "looked_at", "quick", "services"]

SECRET = "Fatur4s#Oracle2024"
ONE = f'import helpers\nsenha = "{SECRET}"\nprint(senha)\n'.encode()
TWO = ONE + b'print("edited")\n'
MODULE = b"def tool():\n    return 1\n"
PLAIN = b"print(1)\n"
ROLES = {
    "local": (Role.ANALYST, Role.ADMIN, Role.OWNER),
    "otto": (Role.AUDITOR,),
    "helena": (Role.HR,),
    "ana": (Role.OWNER,),
    "marta": (Role.MANAGER, Role.CUSTODIAN),
    "edu": (Role.ENGINEER, Role.OWNER),
    "ines": (Role.ANALYST,),
    "pia": (Role.PRIVACY,),
    "olaf": (Role.OPERATOR,),
    "gil": (Role.CUSTODIAN,),
    "fernanda": (Role.CUSTODIAN,),
}
MANAGERS = {"ana": "marta"}


class Console:
    """The pages, opened by anybody; and one person at a time signed in with a browser's cookie to send forms."""

    def __init__(self, api: Api, client: TestClient) -> None:
        self.api, self.client, self.services = api, client, api.services
        self._csrf = ""

    def page(self, path: str, person: str = "local", *roles: Role) -> Response:
        """One page, as this person sees it."""
        headers = bearer(self.services, *(roles or ROLES[person]), person=person)
        answer: Response = self.client.get(path, headers={**headers, "Accept": "text/html"}, follow_redirects=False)
        return answer

    def text(self, path: str, person: str = "local", *roles: Role) -> str:
        answer = self.page(path, person, *roles)
        assert answer.status_code == 200, (path, person, answer.status_code, answer.text[-400:])
        return answer.text

    def sign_in(self, person: str) -> None:
        self.client.cookies.clear()
        self._csrf = signed_in(self.services, self.client, person, ROLES[person])

    def send(self, path: str, *, csrf: str | None = None, **fields: str) -> Response:
        """A form, as the page that shows it would send it."""
        fields["csrf_token"] = self._csrf if csrf is None else csrf
        headers = {"Accept": "text/html", "Origin": ADDRESS}
        answer: Response = self.client.post(path, data=fields, headers=headers, follow_redirects=False)
        return answer

    def act(self, path: str, **fields: str) -> str:
        """A form that is taken; where it leads."""
        answer = self.send(path, **fields)
        assert answer.status_code == 303, (path, answer.status_code, answer.text[-600:])
        return answer.headers["location"]

    def script(self, name: str) -> dict[str, Any]:
        return next(one for one in self.api.items("/scripts?limit=200") if one["name"] == name)

    def link(self, account: str, person: str) -> None:
        path = f"/api/v1/endpoints/{self.api.endpoint_id}/accounts/{account}/person"
        answer = self.client.put(path, json={"person": person}, headers=self.api.analyst)
        assert answer.status_code == 200, answer.text

    def number_leaves(self) -> None:
        self.services.sequencer.run_once()

    def queries(self, path: str, person: str = "local") -> int:
        """How many statements one page costs."""
        headers = {**bearer(self.services, *ROLES[person], person=person), "Accept": "text/html"}
        count = 0

        def note(*_: Any) -> None:
            nonlocal count
            count += 1

        engine = self.services.database.engine
        event.listen(engine, "before_cursor_execute", note)
        try:
            answer = self.client.get(path, headers=headers, follow_redirects=False)
        finally:
            event.remove(engine, "before_cursor_execute", note)
        assert answer.status_code == 200, (path, answer.text[-400:])
        return count


def an_empty_console(services: Services) -> Iterator[Console]:
    application: FastAPI = create_app(services)
    with TestClient(application, base_url=ADDRESS, raise_server_exceptions=False, follow_redirects=False) as client:
        yield peopled(Api(services, client))


@pytest.fixture
def empty(quick: Services) -> Iterator[Console]:
    yield from an_empty_console(quick)


@pytest.fixture(scope="session")
def furnished_once(tmp_path_factory: pytest.TempPathFactory, vault_key: VaultKey) -> Master:
    return Master(tmp_path_factory.mktemp("console") / "var", vault_key, lambda api: furnished(peopled(api)))


@pytest.fixture
def console(furnished_once: Master, tmp_path: Path, clock: FrozenClock) -> Iterator[Console]:
    """A vault a test may change."""
    with furnished_once.copied(tmp_path / "var", clock, follow_redirects=False) as api:
        yield Console(api, api.client)


@pytest.fixture(scope="module")
def looked_at(furnished_once: Master, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Console]:
    """The same for tests that only look; a whole module shares it."""
    with furnished_once.copied(
        tmp_path_factory.mktemp("looked") / "var", FrozenClock(NOON), follow_redirects=False
    ) as api:
        yield Console(api, api.client)


def peopled(api: Api) -> Console:
    """Everybody a test speaks of is known."""
    directory = bearer(api.services, Role.DIRECTORY)
    for key in ROLES:
        groups = ["escrow-fallback"] if key in ("gil", "fernanda") else None
        facts = {"name": f"{key.capitalize()} Test", "manager": MANAGERS.get(key), "groups": groups}
        said = {name: value for name, value in facts.items() if value is not None}
        assert api.client.put(f"/api/v1/people/{key}", json=said, headers=directory).status_code == 201
    return Console(api, api.client)


def furnished(console: Console) -> Console:
    """Ana owns a script of two versions with a secret in it; another login runs one and is nobody's."""
    account = {"uid": 1000, "name": "ana"}
    console.api.run({"etl.py": ONE, "helpers.py": MODULE}, account=account)
    console.api.run({"etl.py": TWO, "helpers.py": MODULE}, account=account)
    console.api.run({"other.py": PLAIN}, account={"uid": 1001, "name": "bruno"})
    console.link("ana", "ana")
    console.api.scan()
    console.number_leaves()
    return console


class Marks(HTMLParser):
    """What a page is made of: its links, its forms, its menu, and whatever a strict policy would refuse."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.posts: list[str] = []
        self.refused: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        self.refused += [f"<{tag} {name}>" for name in said if name == "style" or name.startswith("on")]
        if tag == "style" or (tag == "script" and "src" not in said):
            self.refused.append(f"<{tag}>")
        if tag == "a" and "href" in said:
            self.links.append(said["href"])
        if tag == "form" and said.get("method", "").lower() == "post":
            self.posts.append(said.get("action", ""))


def menu_of(page: str) -> list[str]:
    """The labels of the menu, in order."""
    (nav,) = re.findall(r'<nav id="menu".*?</nav>', page, re.DOTALL)
    return re.findall(r"<a [^>]*>([^<]+)</a>", nav)
