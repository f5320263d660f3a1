"""Verifications over HTTP: off until a verifier is allowed, two people, one result, signed, about these very bytes."""

import io
import json
import zipfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from escrow.core.canonical import canonical_json
from escrow.core.digests import Digest
from escrow.core.events import Event
from escrow.core.principals import VAULT, Role
from lifecycle.verification import verifiers
from lifecycle.verification.work import FORMAT, LEASE
from lifecycle.verifier.keys import ResultSigner, open_signer
from tests.deposit_fixtures import Api, api, quick, services
from tests.lifecycle_fixtures import events
from tests.web_fixtures import bearer
from web.wiring import Services

__all__ = ["api", "quick", "services"]
BODY = b"import oracledb\nconnection = oracledb.connect(user='etl', password='Fatur4s#Oracle2024')\nprint('ok')\n"


class Bench:
    """A verifier that was allowed, without the cage: it says what a test wants said."""

    def __init__(self, services: Services, client: TestClient, folder: Path, name: str = "bench-1") -> None:
        self.client, self.signer = client, open_signer(folder / name, name)
        with services.database.transaction() as session:
            made = verifiers.allow(session, services.office, services.tokens, name=name, key=self.signer.key.text,
                                   lasting=timedelta(days=1), by=VAULT)  # fmt: skip
        self.headers = {"Authorization": f"Bearer {made.token}"}

    def claim(self) -> Any:
        answer = self.client.post("/api/v1/verifications/claim", headers=self.headers)
        return None if answer.status_code == 204 else answer.json()

    def material(self, job: Any) -> bytes:
        return self.client.get(f"/api/v1/verifications/{job['id']}/material", headers=self.headers).content

    def hand_in(self, job: Any, given: bytes, *, signer: ResultSigner | None = None, **changed: Any) -> Any:
        checks = [{"level": level, "state": "passed", "why": "ran", "seconds": 1} for level in ("L3", "L4", "L5")]
        said = {"verification": job["id"], "digest": job["digest"], "tree": job["tree"], "isolation": "full",
                "material": str(Digest.of(given)), "checks": checks, **changed}  # fmt: skip
        note = (signer or self.signer).sign(f"{FORMAT}\n{canonical_json(said).decode()}\n")
        return self.client.post(f"/api/v1/verifications/{job['id']}/result", json={"note": note}, headers=self.headers)


@pytest.fixture
def client(api: Api) -> TestClient:
    return api.client


@pytest.fixture
def script(api: Api) -> str:
    """A script with a secret in it, that ran once and was scanned."""
    api.run({"entry.py": BODY})
    api.scan()
    (found,) = api.items("/scripts")
    name: str = found["id"]
    return name


@pytest.fixture
def ines(services: Services) -> dict[str, str]:
    return bearer(services, Role.ANALYST, person="ines")


@pytest.fixture
def ivo(services: Services) -> dict[str, str]:
    return bearer(services, Role.ANALYST, person="ivo")


def ask(client: TestClient, script: str, headers: dict[str, str], level: str = "L5") -> Any:
    body = {"level": level, "reason": "does it run"}
    return client.post(f"/api/v1/scripts/{script}/versions/1/verifications", json=body, headers=headers)


def decide(client: TestClient, name: str, word: str, headers: dict[str, str]) -> Any:
    return client.post(f"/api/v1/verifications/{name}/{word}", json={"reason": "it may"}, headers=headers)


def test_it_is_off_until_an_operator_allows_a_verifier(client: TestClient, script: str, ines: dict[str, str]) -> None:
    answer = ask(client, script, ines)
    assert (answer.status_code, answer.json()["code"]) == (409, "no_verifier")


def test_nothing_is_handed_out_before_a_second_person_agreed(
    services: Services, client: TestClient, script: str, ines: dict[str, str], ivo: dict[str, str], tmp_path: Path
) -> None:
    bench = Bench(services, client, tmp_path)
    asked = ask(client, script, ines).json()
    assert bench.claim() is None
    own = decide(client, asked["id"], "approve", ines)
    assert (own.status_code, own.json()["code"]) == (403, "own_request")
    assert decide(client, asked["id"], "approve", ivo).json()["state"] == "approved"
    assert decide(client, asked["id"], "reject", ivo).status_code == 409
    assert bench.claim()["id"] == asked["id"]
    assert bench.claim() is None


def test_a_refused_request_is_over_and_may_be_made_again(
    services: Services, client: TestClient, script: str, ines: dict[str, str], ivo: dict[str, str], tmp_path: Path
) -> None:
    Bench(services, client, tmp_path)
    asked = ask(client, script, ines).json()
    assert ask(client, script, ivo).json()["code"] == "asked_already"
    assert decide(client, asked["id"], "reject", ivo).json()["state"] == "rejected"
    assert ask(client, script, ines).status_code == 201
    with services.database.reading() as session:
        assert Event.VERIFICATION_REJECTED.value in events(session)


def test_a_revoked_verifier_opens_nothing_from_then_on(
    services: Services, client: TestClient, script: str, ines: dict[str, str], ivo: dict[str, str], tmp_path: Path
) -> None:
    bench, job, material = at_work(services, client, script, ines, ivo, tmp_path)
    with services.database.transaction() as session:
        verifiers.revoke(session, services.office, services.tokens, name="bench-1", by=VAULT)
        assert Event.VERIFIER_REVOKED.value in events(session)
    assert bench.hand_in(job, material).status_code == 401
    (shown,) = client.get("/api/v1/verifiers", headers=ines).json()["items"]
    assert shown["revoked_at"] is not None


def test_a_signed_result_is_taken_once_and_shown_everywhere(
    services: Services, client: TestClient, script: str, ines: dict[str, str], ivo: dict[str, str], tmp_path: Path
) -> None:
    bench, job, material = at_work(services, client, script, ines, ivo, tmp_path)
    before = client.get(f"/api/v1/scripts/{script}", headers=ines).json()["verification"]
    assert before in ("L1", "L2")
    done = bench.hand_in(job, material)
    assert done.status_code == 200, done.text
    assert done.json()["level"] == "L5"
    assert bench.hand_in(job, material).status_code == 409
    assert client.get(f"/api/v1/scripts/{script}/versions/1", headers=ines).json()["verification"]["level"] == (
        "L5" if before == "L2" else "L1"
    )


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"digest": "sha256:" + "0" * 64}, "result_mismatch"),
        ({"tree": "0" * 40}, "result_mismatch"),
        ({"material": "sha256:" + "0" * 64}, "result_mismatch"),
        ({"verification": "0" * 32}, "result_mismatch"),
        ({"isolation": "none"}, None),
        ({"checks": []}, None),
        ({"checks": [{"level": "L5", "state": "passed"}]}, None),
        ({"checks": "x"}, None),
    ],
)
def test_a_result_about_anything_else_is_refused(
    services: Services, client: TestClient, script: str, ines: dict[str, str], ivo: dict[str, str], tmp_path: Path,
    changed: dict[str, Any], code: str | None,
) -> None:  # fmt: skip
    bench, job, material = at_work(services, client, script, ines, ivo, tmp_path)
    answer = bench.hand_in(job, material, **changed)
    assert answer.status_code == 422
    assert code is None or answer.json()["code"] == code
    assert bench.hand_in(job, material).status_code == 200


def test_a_foreign_signature_is_refused(
    services: Services, client: TestClient, script: str, ines: dict[str, str], ivo: dict[str, str], tmp_path: Path
) -> None:
    bench, job, material = at_work(services, client, script, ines, ivo, tmp_path)
    forged = open_signer(tmp_path / "forger", "bench-1")
    answer = bench.hand_in(job, material, signer=forged)
    assert (answer.status_code, answer.json()["code"]) == (422, "bad_signature")


def test_another_verifier_cannot_touch_a_job_until_its_lease_ends(
    services: Services, client: TestClient, script: str, ines: dict[str, str], ivo: dict[str, str], tmp_path: Path,
    clock: Any,
) -> None:  # fmt: skip
    bench, job, material = at_work(services, client, script, ines, ivo, tmp_path)
    other = Bench(services, client, tmp_path, "bench-2")
    assert other.claim() is None
    assert client.get(f"/api/v1/verifications/{job['id']}/material", headers=other.headers).status_code == 404
    assert other.hand_in(job, material).status_code == 404
    clock.advance(LEASE.total_seconds())
    assert bench.hand_in(job, material).status_code == 409
    assert other.claim()["id"] == job["id"]
    assert bench.hand_in(job, material).status_code == 404


def test_the_material_holds_no_secret_and_no_name(
    services: Services, client: TestClient, script: str, ines: dict[str, str], ivo: dict[str, str], tmp_path: Path
) -> None:
    bench, job, material = at_work(services, client, script, ines, ivo, tmp_path)
    assert bench.material(job) == material
    with zipfile.ZipFile(io.BytesIO(material)) as archive:
        whole = b"\n".join(archive.read(name) for name in archive.namelist())
        facts = json.loads(archive.read("job.json"))
    assert b"{{SECRET:" in whole
    assert b"Fatur4s" not in whole
    assert facts["digest"] == job["digest"]


def test_a_token_of_the_role_that_no_verifier_was_allowed_with_opens_nothing(
    services: Services, client: TestClient
) -> None:
    answer = client.post("/api/v1/verifications/claim", headers=bearer(services, Role.VERIFIER))
    assert answer.status_code == 403


def at_work(
    services: Services, client: TestClient, script: str, ines: dict[str, str], ivo: dict[str, str], folder: Path
) -> tuple[Bench, Any, bytes]:
    bench = Bench(services, client, folder)
    asked = ask(client, script, ines).json()
    decide(client, asked["id"], "approve", ivo)
    job = bench.claim()
    return bench, job, bench.material(job)
