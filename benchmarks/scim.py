"""Deactivations a second sent to the whole vault in its own process, and how many of them were lost: none.

Beside it the same requests against the protocol library's own storage in memory, without a socket.
"""

import json
import os
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx2
from scim2_server.handler import ScimHandler
from scim2_server.memory import InMemoryStorage
from scim2_server.requests import ScimRequest
from sqlalchemy import text

from benchmarks._serving import served_apart
from escrow.config import Settings
from escrow.core.clock import SystemClock
from escrow.core.principals import VAULT, Role
from escrow.db.session import Database
from escrow.identity.tokens import Tokens
from escrow.keyfile import load_key
from lifecycle.people.scim import make_service

USERS, CALLERS = int(os.environ.get("SCIM_USERS", "500")), 4
OFF = json.dumps(
    {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
     "Operations": [{"op": "Replace", "path": "active", "value": "False"}]}
).encode()  # fmt: skip
PLAIN = OFF.replace(b'"Replace"', b'"replace"').replace(b'"False"', b"false")


def measure() -> Iterator[dict[str, Any]]:
    """PATCH requests a second, and lost disables."""
    baseline = _in_memory()
    with tempfile.TemporaryDirectory() as folder, served_apart(Path(folder)) as vault:
        address, headers = f"{vault.url}/scim/v2", _headers(Path(folder))
        ids = _create(address, headers)
        before = vault.cpu_seconds, time.process_time()
        rate = _deactivate(address, headers, ids)
        spent = (vault.cpu_seconds - before[0], time.process_time() - before[1])
        with closing(_database(Path(folder))) as database, database.reading() as session:
            shut = session.execute(text("select count(*) from principals where disabled_at is not null")).scalar_one()
    yield {"name": "scim.patch", "value": round(rate, 1), "unit": "1/s", "baseline": round(baseline, 1),
           "ratio": round(rate / baseline, 3)}  # fmt: skip
    # What holds under load, too: what each request cost the vault with its worker, and whoever sent it.
    for whose, seconds in zip(("vault", "caller"), spent, strict=True):
        yield {"name": f"scim.cpu.{whose}", "value": round(seconds / USERS * 1e3, 2), "unit": "ms", "baseline": None,
               "ratio": None}  # fmt: skip
    yield {"name": "scim.lost_disables", "value": USERS - shut, "unit": "users", "baseline": 0, "ratio": None}


def _database(folder: Path) -> Database:
    return Database(Settings(data_dir=folder / "var").sql_url)


def _headers(folder: Path) -> dict[str, str]:
    tokens = Tokens(load_key(folder / "vault.key"), SystemClock())
    with closing(_database(folder)) as database, database.transaction() as session:
        issued = tokens.create(session, roles=[Role.DIRECTORY], by=VAULT)
    return {"Authorization": f"Bearer {issued.secret}", "Content-Type": "application/scim+json"}


def _create(address: str, headers: dict[str, str]) -> list[str]:
    with httpx2.Client(headers=headers, timeout=60) as http:
        bodies = ({"userName": f"u{one}@corp.example", "externalId": f"u{one}"} for one in range(USERS))
        return [http.post(f"{address}/Users", json=body).json()["id"] for body in bodies]


def _deactivate(address: str, headers: dict[str, str], ids: list[str]) -> float:
    def some(mine: list[str]) -> None:
        with httpx2.Client(headers=headers, timeout=60) as http:
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
