"""A package of many versions: the same bytes again, clonable, and without a secret in any blob of its history."""

import base64
import io
import json
import random
import re
import string
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from git import Repo

from escrow.core.principals import VAULT, Role
from lifecycle.people.directory import put_person
from lifecycle.people.listing import PersonFacts
from lifecycle.queries import find_adoption
from tests.deposit_fixtures import Api, api, quick, services
from tests.venvs import python_of
from tests.web_fixtures import bearer
from web.api.adoptions import packager

__all__ = ["api", "quick", "services"]

CPF = "529.982.247-25"
ROOT = Path(__file__).resolve().parents[2]
PLACEHOLDER = re.compile(r"\{\{SECRET:[a-z_-]+:[^}]*\}\}")


def a_version(number: int, dice: random.Random) -> tuple[bytes, list[str]]:
    """A script of one version with secrets of its own, of many kinds, and what they are."""

    def word(length: int, among: str = string.ascii_letters + string.digits) -> str:
        return "".join(dice.choice(among) for _ in range(length))

    def packed(length: int) -> str:
        return base64.b64encode(dice.randbytes(length)).decode()

    def part(body: bytes) -> str:
        return base64.urlsafe_b64encode(body).decode().rstrip("=")

    parts = (b'{"alg":"HS256"}', json.dumps({"sub": word(12)}).encode(), dice.randbytes(32))
    planted = {
        "connection = oracledb.connect(user='etl', password='<>', dsn='db1/gl')": word(20),
        "URL = 'postgresql://etl:<>@db1:5432/gl'": word(18),
        "DSN = 'DRIVER={SQL Server};SERVER=db2;UID=etl;PWD=<>;'": word(15),
        "senha = '<>'": word(16),
        "api_key = '<>'": word(32, string.hexdigits.lower()[:16]),
        "AWS_ACCESS_KEY_ID = '<>'": "AKIA" + word(16, string.ascii_uppercase + "234567"),
        "AWS_SECRET_ACCESS_KEY = '<>'": packed(30),
        "GITHUB_TOKEN = '<>'": "ghp_" + word(36),
        "GITLAB = '<>'": "glpat-" + word(20),
        "SLACK = '<>'": f"xoxb-{word(12, string.digits)}-{word(12, string.digits)}-{word(24)}",
        "stripe.api_key = '<>'": "sk_live_" + word(24),
        "SENDGRID = '<>'": f"SG.{word(22)}.{word(43)}",
        "GOOGLE = '<>'": "AIza" + word(35),
        "HEADERS = {'Authorization': 'Bearer <>'}": ".".join(part(one) for one in parts),
        "STORE = 'DefaultEndpointsProtocol=https;AccountName=gl;AccountKey=<>'": packed(64),
        "KEY = '''-----BEGIN RSA PRIVATE KEY-----\n<>\n-----END RSA PRIVATE KEY-----'''": packed(480),
    }
    lines = [line.replace("<>", secret) for line, secret in planted.items()]
    text = "\n".join(["import oracledb", "import os", *lines, f"# customer {CPF}", f"print({number}, os.getpid())", ""])
    return text.encode(), list(planted.values())


def versions_with_secrets(count: int) -> list[tuple[bytes, list[str]]]:
    dice = random.Random(20261126)
    return [a_version(number, dice) for number in range(count)]


def adopt(api: Api, versions: int, *, approved_by: str = "ana") -> tuple[str, list[str]]:
    """A script of so many versions, adopted by Eduardo: the adoption, and every secret that ever stood in it."""
    written = versions_with_secrets(versions)
    with api.services.database.transaction() as session:
        for key in ("ana", "edu", "anna", "marta"):
            put_person(session, api.services.office, PersonFacts(key, key.title()), by=VAULT)
        put_person(session, api.services.office, PersonFacts("ana", manager_key="marta"), by=VAULT)
    for number, (body, _) in enumerate(written):
        if number % 250 == 249:
            api.services.clock.advance(61)  # type: ignore[attr-defined]  # within an endpoint's quota
        api.run({"etl.py": body}, account={"uid": 1000, "name": "ana"})
    path = f"/api/v1/endpoints/{api.endpoint_id}/accounts/ana/person"
    assert api.client.put(path, json={"person": "ana"}, headers=api.analyst).status_code == 200
    (script,) = api.items("/scripts")
    targets = [(script["id"], number) for number in range(1, versions + 1)]
    for start in range(0, versions, 100):
        api.services.runner.scan_versions(targets[start : start + 100])
    edu = bearer(api.services, Role.ENGINEER, person="edu")
    asked = api.client.post(f"/api/v1/scripts/{script['id']}/adoptions", json={"reason": "it is ours"}, headers=edu)
    for by in (bearer(api.services, Role.OWNER, person=approved_by), api.analyst):
        api.client.post(f"/api/v1/adoptions/{asked.json()['id']}/approve", json={"reason": "gladly"}, headers=by)
    return asked.json()["id"], [secret for _, secrets in written for secret in secrets]


def made(api: Api, adoption: str) -> bytes:
    """The package, from nothing."""
    with api.services.database.reading() as session:
        view = find_adoption(session, adoption)
        assert view is not None
        return packager(api.services).make(session, view)


def every_blob(package: bytes, folder: Path) -> dict[str, bytes]:
    """Every blob any commit of the bundle ever had, through stock Git."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        archive.extract("repo.bundle", folder)
    clone = folder / "clone.git"
    subprocess.run(["git", "clone", "-q", "--mirror", str(folder / "repo.bundle"), str(clone)], check=True)
    listed = subprocess.run(
        ["git", "-C", str(clone), "cat-file", "--batch-all-objects", "--batch-check"], capture_output=True, check=True
    )
    names = [line.split()[0] for line in listed.stdout.decode().splitlines() if line.split()[1] == "blob"]
    assert (
        subprocess.run(["git", "-C", str(clone), "fsck", "--strict"], capture_output=True, check=False).returncode == 0
    )
    every = Repo(clone).odb
    return {name: every.stream(bytes.fromhex(name)).read() for name in names}


def test_sixty_versions_are_the_same_bytes_again_and_hold_no_secret(api: Api, tmp_path: Path) -> None:
    adoption, planted = adopt(api, 60)
    package = made(api, adoption)
    assert made(api, adoption) == package
    blobs = every_blob(package, tmp_path)
    assert len(blobs) >= 60
    whole = b"\n".join(blobs.values()) + package
    assert [one for one in planted if one.encode() in whole] == []
    assert CPF.encode() not in whole
    bill = json.loads(zipfile.ZipFile(io.BytesIO(package)).read("sbom.cdx.json"))
    assert bill["specVersion"] == "1.6"
    assert bill["metadata"]["tools"]["components"][0]["name"] == "script-escrow"


def test_a_package_is_fetched_once_and_then_known_by_its_mark(api: Api) -> None:
    adoption, _ = adopt(api, 1)
    edu = bearer(api.services, Role.ENGINEER, person="edu")
    first = api.get(f"/adoptions/{adoption}/package", by=edu)
    assert (first.status_code, first.headers["content-type"]) == (200, "application/zip")
    assert first.content == made(api, adoption)
    again = api.get(f"/adoptions/{adoption}/package", by=edu | {"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert api.get(f"/adoptions/{adoption}/package", by=edu | {"If-None-Match": '"other"'}).content == first.content
    stranger = bearer(api.services, Role.ENGINEER, person="anna") | {"If-None-Match": first.headers["etag"]}
    assert api.get(f"/adoptions/{adoption}/package", by=stranger).status_code == 404, "a mark opens nothing"


@pytest.mark.parametrize(("approver", "status"), [("ana", 200), ("marta", 404)])
def test_whoever_gave_the_script_takes_its_package_too_and_a_manager_sees_no_code(
    api: Api, approver: str, status: int
) -> None:
    adoption, _ = adopt(api, 1, approved_by=approver)
    edu, by = (bearer(api.services, Role.ENGINEER, person=one) for one in ("edu", approver))
    assert api.get(f"/adoptions/{adoption}/package", by=edu).status_code == 200
    assert api.get(f"/adoptions/{adoption}/package", by=by).status_code == status
    assert api.get(f"/adoptions/{adoption}", by=by).json()["state"] == "approved"


def test_a_package_costs_as_many_queries_for_many_versions_as_for_few(api: Api) -> None:
    from sqlalchemy import event

    adoption, _ = adopt(api, 12)
    sent: list[str] = []

    def note(*arguments: Any) -> None:
        sent.append(str(arguments[2]).split("FROM")[-1].strip()[:30])

    engine = api.services.database.engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        made(api, adoption)
    finally:
        event.remove(engine, "before_cursor_execute", note)
    contents = [one for one in sent if one.startswith("contents")]
    assert len(contents) <= 12, "each content is read once"
    assert len(sent) - len(contents) <= 45, sent


# --- by programs that are not ours --------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def foreign_scanners() -> Path:
    """Two secret scanners by others, from a hashed lock of their own, installed once; the folder of their programs."""
    return python_of("secret-scanners").parent


def detect_secrets(programs: Path, folder: Path) -> list[tuple[str, str]]:
    """(file, line) of everything it finds."""
    done = subprocess.run(
        [programs / "detect-secrets", "scan", "--all-files", "."], cwd=folder, capture_output=True, check=True
    )
    found = json.loads(done.stdout)["results"]
    lines = {name: (folder / name).read_text().splitlines() for name in found}
    return [(name, lines[name][one["line_number"] - 1]) for name, several in found.items() for one in several]


def credsweeper(programs: Path, folder: Path) -> list[tuple[str, str]]:
    """As `detect_secrets`, with whatever its model thinks of what it found."""
    report = folder.with_suffix(".json")
    subprocess.run(
        [programs / "python", "-m", "credsweeper", "--path", folder, "--save-json", report, "--ml_threshold", "0"],
        capture_output=True, check=True,
    )  # fmt: skip
    return [(one["path"], one["line"]) for found in json.loads(report.read_text()) for one in found["line_data_list"]]


def written_out(bodies: list[bytes], folder: Path) -> Path:
    folder.mkdir()
    for number, body in enumerate(bodies):
        (folder / f"{number}.py").write_bytes(body)
    return folder


@pytest.mark.soak
@pytest.mark.timeout(5400)
def test_two_scanners_of_others_find_nothing_in_any_of_a_thousand_versions(
    api: Api, tmp_path: Path, foreign_scanners: Path
) -> None:
    count = 1000
    adoption, planted = adopt(api, count)
    blobs = every_blob(made(api, adoption), tmp_path)
    assert len(blobs) >= count
    whole = b"\n".join(blobs.values())
    assert [one for one in planted if one.encode() in whole] == []
    sample = versions_with_secrets(count)[::10]
    before = written_out([body for body, _ in sample], tmp_path / "before")
    after = written_out(list(blobs.values()), tmp_path / "after")
    print(f"\n{len(blobs)} blobs, {len(planted)} planted secrets, none in any of them")
    for scan in (detect_secrets, credsweeper):
        known, found = scan(foreign_scanners, before), scan(foreign_scanners, after)
        left = [line for _, line in found if not PLACEHOLDER.search(line)]
        print(f"{scan.__name__}: {len(known)} before, {len(found)} after, {len(left)} of them no placeholder")
        assert len(known) > 10 * len(sample), "it knows what it is looking for"
        assert left == []
