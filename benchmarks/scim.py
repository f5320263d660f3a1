"""Deactivations a second over a real socket with the whole vault behind it, and how many of them were lost: none.

Beside it the same requests against the protocol library's own storage in memory, without a socket.
"""

import json
import os
import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
import uvicorn
from scim2_server.handler import ScimHandler
from scim2_server.memory import InMemoryStorage
from scim2_server.requests import ScimRequest
from sqlalchemy import text

from escrow.config import Settings
from escrow.core.principals import VAULT, Role
from escrow.core.vault_key import VaultKey
from escrow.db.migrate import migrate
from escrow.db.session import Database
from lifecycle.people.scim import make_service
from web.app import create_app
from web.wiring import Services, build

USERS, CALLERS = int(os.environ.get("SCIM_USERS", "500")), 4
OFF = json.dumps(
    {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
     "Operations": [{"op": "Replace", "path": "active", "value": "False"}]}
).encode()  # fmt: skip
PLAIN = OFF.replace(b'"Replace"', b'"replace"').replace(b'"False"', b"false")


def measure() -> Iterator[dict[str, Any]]:
    """PATCH requests a second, and lost disables."""
    baseline = _in_memory()
    with tempfile.TemporaryDirectory() as folder:
        services = _vault(Path(folder))
        with _serving(services) as address:
            ids = _create(services, address)
            rate = _deactivate(services, address, ids)
        with services.database.reading() as session:
            shut = session.execute(text("select count(*) from principals where disabled_at is not null")).scalar_one()
        services.database.close()
    yield {"name": "scim.patch", "value": round(rate, 1), "unit": "1/s", "baseline": round(baseline, 1),
           "ratio": round(rate / baseline, 3)}  # fmt: skip
    yield {"name": "scim.lost_disables", "value": USERS - shut, "unit": "users", "baseline": 0, "ratio": None}


def _vault(folder: Path) -> Services:
    settings = Settings(data_dir=folder / "var", key_file=folder / "vault.key")
    settings.data_dir.mkdir()
    database = Database(settings.sql_url)
    migrate(database)
    database.close()
    return build(settings, key=VaultKey(bytes(range(32))))


@contextmanager
def _serving(services: Services) -> Iterator[str]:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(services), log_config=None, access_log=False))
    serving = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    serving.start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}/scim/v2"
    server.should_exit = True
    serving.join(10)


def _headers(services: Services) -> dict[str, str]:
    with services.database.transaction() as session:
        issued = services.tokens.create(session, roles=[Role.DIRECTORY], by=VAULT)
    return {"Authorization": f"Bearer {issued.secret}", "Content-Type": "application/scim+json"}


def _create(services: Services, address: str) -> list[str]:
    with httpx2.Client(headers=_headers(services), timeout=60) as http:
        bodies = ({"userName": f"u{one}@corp.example", "externalId": f"u{one}"} for one in range(USERS))
        return [http.post(f"{address}/Users", json=body).json()["id"] for body in bodies]


def _deactivate(services: Services, address: str, ids: list[str]) -> float:
    def some(mine: list[str]) -> None:
        with httpx2.Client(headers=_headers(services), timeout=60) as http:
            for one in mine:
                answer = http.patch(f"{address}/Users/{one}", content=OFF)
                assert answer.status_code == 200, answer.text
                assert answer.json()["active"] is False

    begun = time.perf_counter()
    with ThreadPoolExecutor(CALLERS) as pool:
        list(pool.map(some, [ids[start::CALLERS] for start in range(CALLERS)]))
    return len(ids) / (time.perf_counter() - begun)


def _in_memory() -> float:
    service, storage = make_service(), InMemoryStorage()
    handler = ScimHandler(service, storage)

    def ask(method: str, path: str, body: bytes) -> Any:
        return handler.handle(ScimRequest(method, "http://x/scim/v2", path, {}, {}, body)).body

    schemas = ["urn:ietf:params:scim:schemas:core:2.0:User"]
    bodies = [json.dumps({"schemas": schemas, "userName": f"u{one}"}).encode() for one in range(USERS)]
    ids = [ask("POST", "/Users", body)["id"] for body in bodies]
    begun = time.perf_counter()
    for one in ids:
        ask("PATCH", f"/Users/{one}", PLAIN)
    return len(ids) / (time.perf_counter() - begun)
