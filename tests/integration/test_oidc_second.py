"""The sign-in against a second, certified issuer that shares no code with the first: node's oidc-provider."""

import os
import re
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpx2
import pytest
from fastapi.testclient import TestClient

from escrow.config import Settings
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from tests.schema_fixtures import migrate
from web.app import create_app
from web.wiring import Services, build

pytestmark = pytest.mark.soak

ADDRESS = "http://127.0.0.1:8800"
PACKAGE = "oidc-provider@9.13.3"
PROGRAM = """
import Provider from 'oidc-provider';
const [issuer, port, callback] = process.argv.slice(2);
const provider = new Provider(issuer, {
  clients: [{ client_id: 'escrow', client_secret: 'escrow-secret', redirect_uris: [callback],
              post_logout_redirect_uris: ['http://127.0.0.1:8800/auth/login'] }],
  claims: { openid: ['sub'], profile: ['name'], roles: ['roles'] },
  scopes: ['openid', 'profile', 'roles'], conformIdTokenClaims: false, pkce: { required: () => true },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: id, roles: ['analyst', 'superuser'] }) }),
});
provider.listen(Number(port), '127.0.0.1', () => console.log('ready'));
"""


@pytest.fixture(scope="module")
def issuer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if shutil.which("npm") is None:
        pytest.skip("node's package tool is not here")
    folder = tmp_path_factory.mktemp("issuer")
    (folder / "issuer.mjs").write_text(PROGRAM)
    subprocess.run(
        ["npm", "install", "--no-audit", "--no-fund", "--prefix", ".", PACKAGE],
        cwd=folder, check=True, capture_output=True, timeout=200,
    )  # fmt: skip
    with running(folder) as url:
        yield url


@contextmanager
def running(folder: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    command = ["node", "issuer.mjs", url, str(port), f"{ADDRESS}/auth/callback"]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                               env={**os.environ, "NODE_ENV": "test"})  # fmt: skip
    try:
        assert process.stdout is not None
        assert b"ready" in process.stdout.readline()
        yield url
    finally:
        process.kill()
        process.wait()


@pytest.fixture
def vault(issuer: str, tmp_path: Path, vault_key: VaultKey) -> Iterator[Services]:
    settings = Settings(
        data_dir=tmp_path / "var",
        oidc_issuer=issuer,
        oidc_client_id="escrow",
        oidc_client_secret="escrow-secret",  # type: ignore[arg-type]
    )
    settings.data_dir.mkdir()
    database = Database(settings.sql_url)
    migrate(database)
    database.close()
    made = build(settings, key=vault_key)
    yield made
    made.database.close()


def let_in(begin: str, login: str) -> str:
    """Walk through the issuer's own pages as a browser does; the callback's path and query."""
    with httpx2.Client(follow_redirects=False) as browser:
        address, answer = begin, browser.get(begin)
        for _ in range(12):
            if answer.status_code in (302, 303):
                address = urljoin(address, answer.headers["location"])
                if address.startswith(ADDRESS):
                    parts = urlsplit(address)
                    return f"{parts.path}?{parts.query}"
                answer = browser.get(address)
                continue
            form = re.search(r'<form[^>]*action="([^"]+)"', answer.text)
            prompt = re.search(r'name="prompt" value="(\w+)"', answer.text)
            assert form is not None, answer.text[:300]
            assert prompt is not None, answer.text[:300]
            said = {"prompt": prompt[1], "login": login, "password": "x"}
            address = urljoin(address, form[1])
            answer = browser.post(address, data=said)
    raise AssertionError("the issuer never sent the browser back")


def test_a_person_signs_in_and_out_through_it(vault: Services) -> None:
    with TestClient(create_app(vault), base_url=ADDRESS, raise_server_exceptions=False,
                    follow_redirects=False) as browser:  # fmt: skip
        begun = browser.get("/auth/login?next=/scripts")
        callback = let_in(begun.headers["location"], "ana")
        answer = browser.get(callback)
        assert (answer.status_code, answer.headers.get("location")) == (303, "/scripts"), answer.text
        me: Any = browser.get("/api/v1/me").json()
        assert (me["key"], me["roles"]) == ("ana", ["analyst"])
        assert browser.get(callback).status_code == 401, "a code is good once"
        changed = re.sub(r"iss=[^&]+", "iss=http%3A%2F%2Fevil.example", callback)
        assert browser.get(changed).status_code == 401
