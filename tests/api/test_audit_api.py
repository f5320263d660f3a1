"""What an auditor fetches is enough to check the log without us, and nobody else may fetch it."""

import base64
import hashlib
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from escrow.core.events import Event
from escrow.core.principals import VAULT, Principal, PrincipalKind, Role
from tests.independent_verifier import accepts
from tests.web_fixtures import application, bearer, client, services
from web.wiring import Services

__all__ = ["application", "client", "services"]

ANA = Principal(PrincipalKind.PERSON, "ana")
CALLS = (
    "/audit/checkpoint",
    "/audit/tile/0/000.p/3",
    "/audit/proofs/0",
    "/api/v1/audit/leaves",
    "/api/v1/audit/leaves/0",
)


@pytest.fixture
def auditor(services: Services) -> dict[str, str]:
    headers = bearer(services, Role.AUDITOR)
    grow(services, 3)
    return headers


def grow(services: Services, count: int) -> None:
    with services.database.transaction() as session:
        for _ in range(count):
            services.audit.append(
                session, Event.SCRIPT_CLONED, by=ANA, subject="script:1", details={"view": "redacted"}
            )
    services.sequencer.run_once()


def size_of(checkpoint: str) -> int:
    return int(checkpoint.split("\n")[1])


def test_every_leaf_is_proved_from_what_was_fetched_alone(
    services: Services, client: TestClient, auditor: dict[str, str]
) -> None:
    size = size_of(client.get("/audit/checkpoint", headers=auditor).text)
    assert size >= 3
    for index in range(size):
        entry = client.get(f"/api/v1/audit/leaves/{index}", headers=auditor).json()["entry"]
        answer = client.get(f"/audit/proofs/{index}", headers=auditor)
        assert answer.headers["content-type"] == "text/plain; charset=utf-8"
        assert f'filename="leaf-{index}.tlog-proof"' in answer.headers["content-disposition"]
        assert accepts(answer.text, entry.encode(), services.log_key)
        assert not accepts(answer.text, entry.encode() + b" ", services.log_key)


def test_tiles_and_bundles_lead_to_the_checkpoints_root(client: TestClient, auditor: dict[str, str]) -> None:
    checkpoint = client.get("/audit/checkpoint", headers=auditor)
    assert checkpoint.headers["content-type"] == "text/plain; charset=utf-8"
    size = size_of(checkpoint.text)
    tile = client.get(f"/audit/tile/0/000.p/{size}", headers=auditor)
    assert tile.headers["content-type"] == "application/octet-stream"
    assert "immutable" in tile.headers["cache-control"]
    hashes = [tile.content[n : n + 32] for n in range(0, len(tile.content), 32)]
    assert hashes == [
        hashlib.sha256(b"\0" + entry).digest() for entry in _entries(client, f"entries/000.p/{size}", auditor)
    ]
    assert base64.b64decode(checkpoint.text.split("\n")[2]) == _root(hashes)


def _entries(client: TestClient, path: str, headers: dict[str, str]) -> list[bytes]:
    body, found = client.get(f"/audit/tile/{path}", headers=headers).content, []
    while body:
        length = int.from_bytes(body[:2], "big")
        found.append(body[2 : 2 + length])
        body = body[2 + length :]
    return found


def _root(hashes: list[bytes]) -> bytes:
    if len(hashes) == 1:
        return hashes[0]
    k = 1
    while k * 2 < len(hashes):
        k *= 2
    return hashlib.sha256(b"\1" + _root(hashes[:k]) + _root(hashes[k:])).digest()


def test_a_partial_tile_is_served_after_the_whole_one_took_its_place(
    services: Services, client: TestClient, auditor: dict[str, str]
) -> None:
    size = size_of(client.get("/audit/checkpoint", headers=auditor).text)
    paths = [f"/audit/tile/0/000.p/{size}", f"/audit/tile/entries/000.p/{size}"]
    before = [client.get(path, headers=auditor).content for path in paths]
    grow(services, 256)
    assert not list(services.tiles.folder.glob("tile/*/000.p/" + str(size)))
    assert [client.get(path, headers=auditor).content for path in paths] == before
    assert len(client.get("/audit/tile/0/000", headers=auditor).content) == 8192


@pytest.mark.parametrize(
    "path",
    [
        "0/001",
        "0/000.p/200",
        "0/000.p/0",
        "0/000.p/256",
        "0/000.p/03",
        "00/000.p/3",
        "64/000",
        "0/0",
        "0/x000/000",
        "checkpoint",
        "%2e%2e/checkpoint",
        "..%2f..%2fescrow.db",
        "0/..%2f..%2f..%2fescrow.db",
        "entries/000.p/3/..%2f..",
        "%2fetc%2fpasswd",
    ],
)
def test_a_path_that_is_no_tile_of_the_log_is_not_found(client: TestClient, auditor: dict[str, str], path: str) -> None:
    assert client.get(f"/audit/tile/{path}", headers=auditor).status_code == 404


@pytest.mark.parametrize("leaf", ["99", str(2**62)])
def test_a_leaf_the_log_has_not_is_not_found(client: TestClient, auditor: dict[str, str], leaf: str) -> None:
    for call in ("/audit/proofs", "/api/v1/audit/leaves"):
        assert client.get(f"{call}/{leaf}", headers=auditor).status_code == 404


@pytest.mark.parametrize("leaf", ["-1", "x", "1.5", str(2**64)])
def test_what_is_no_index_is_refused(client: TestClient, auditor: dict[str, str], leaf: str) -> None:
    for call in ("/audit/proofs", "/api/v1/audit/leaves"):
        assert client.get(f"{call}/{leaf}", headers=auditor).status_code == 422


def test_an_unsigned_log_has_no_checkpoint(services: Services, client: TestClient) -> None:
    headers = bearer(services, Role.AUDITOR)
    for call in ("/audit/checkpoint", "/audit/proofs/0"):
        answer = client.get(call, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


@pytest.mark.parametrize("call", CALLS)
def test_nobody_without_the_right_reads_the_log(
    services: Services, client: TestClient, auditor: dict[str, str], call: str
) -> None:
    assert client.get(call).status_code == 401
    assert client.get(call, headers=bearer(services, Role.MANAGER)).status_code == 403


def test_an_engineer_reads_nothing_of_what_others_did(
    services: Services, client: TestClient, auditor: dict[str, str]
) -> None:
    engineer = bearer(services, Role.ENGINEER, person="edu")
    assert client.get("/api/v1/audit/leaves", headers=auditor).json()["items"]
    assert client.get("/api/v1/audit/leaves", headers=engineer).json()["items"] == []
    assert client.get("/api/v1/audit/leaves/0", headers=engineer).status_code == 404


def test_leaves_are_read_newest_first_page_by_page_and_by_what_they_say(
    services: Services, client: TestClient, auditor: dict[str, str]
) -> None:
    with services.database.transaction() as session:
        services.audit.append(session, Event.PACKAGE_READ, by=VAULT, subject="script:2")
    services.sequencer.run_once()
    seen: list[int] = []
    path = "/api/v1/audit/leaves?limit=2"
    while path:
        answer = client.get(path, headers=auditor)
        seen += [leaf["index"] for leaf in answer.json()["items"]]
        path = answer.links.get("next", {}).get("url", "")
    assert seen == sorted(seen, reverse=True)
    assert seen == list(range(len(seen) - 1, -1, -1))
    of_two = client.get("/api/v1/audit/leaves?subject=script:2", headers=auditor).json()["items"]
    assert [(leaf["event"], leaf["actor"]) for leaf in of_two] == [("package.read", VAULT.label)]
    by_ana = client.get("/api/v1/audit/leaves?actor=person:ana&event=script.cloned", headers=auditor).json()["items"]
    assert len(by_ana) == 3
    assert by_ana[0]["details"] == {"view": "redacted"}


def test_a_cursor_that_is_not_ours_is_refused(client: TestClient, auditor: dict[str, str]) -> None:
    answer = client.get("/api/v1/audit/leaves?cursor=AAAA", headers=auditor)
    assert (answer.status_code, answer.json()["code"]) == (422, "cursor_unknown")


def test_a_lost_tile_folder_is_loud_and_names_no_path_of_the_machine(
    services: Services, client: TestClient, auditor: dict[str, str], tmp_path: Path
) -> None:
    grow(services, 2)
    for path in services.tiles.folder.rglob("*.p"):
        path.rename(path.with_suffix(".gone"))
    answer = client.get("/audit/proofs/0", headers=auditor)
    assert (answer.status_code, answer.json()["code"]) == (500, "proof_broken")
    assert str(tmp_path) not in answer.text
