"""A package of many versions: the same bytes again, clonable, and without a secret in any blob of its history."""

import io
import json
import random
import string
import subprocess
import zipfile
from pathlib import Path
from typing import Any

from escrow.core.principals import VAULT, Role
from lifecycle.people.directory import put_person
from lifecycle.people.listing import PersonFacts
from lifecycle.queries import find_adoption
from tests.deposit_fixtures import Api, api, quick, services
from tests.web_fixtures import bearer
from web.api.adoptions import packager

__all__ = ["api", "quick", "services"]

CPF = "529.982.247-25"


def a_version(number: int, dice: random.Random) -> tuple[bytes, list[str]]:
    """A script of one version with secrets of its own kinds, and what they are."""
    letters = string.ascii_letters + string.digits
    word = "".join(dice.choice(letters) for _ in range(20))
    key = "AKIA" + "".join(dice.choice(string.ascii_uppercase + "234567") for _ in range(16))
    token = "ghp_" + "".join(dice.choice(letters) for _ in range(36))
    text = (
        "import oracledb\nimport os\n\n"
        f"connection = oracledb.connect(user='etl', password='{word}', dsn='db1/gl')\n"
        f"AWS_ACCESS_KEY_ID = '{key}'\n"
        f"GITHUB_TOKEN = '{token}'\n"
        f"URL = 'postgresql://etl:{word[::-1]}@db1:5432/gl'\n"
        f"# customer {CPF}\n"
        f"print('version {number}', os.getpid())\n"
    )
    return text.encode(), [word, key, token, word[::-1]]


def adopt(api: Api, versions: int) -> tuple[str, list[str]]:
    """A script of so many versions, adopted by Eduardo: the adoption, and every secret that ever stood in it."""
    dice, planted = random.Random(20261126), []
    with api.services.database.transaction() as session:
        for key in ("ana", "edu", "anna"):
            put_person(session, api.services.office, PersonFacts(key, key.title()), by=VAULT)
    for number in range(versions):
        body, secrets = a_version(number, dice)
        planted += secrets
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
    for by in (bearer(api.services, Role.OWNER, person="ana"), api.analyst):
        api.client.post(f"/api/v1/adoptions/{asked.json()['id']}/approve", json={"reason": "gladly"}, headers=by)
    return asked.json()["id"], planted


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
    return {
        name: subprocess.run(
            ["git", "-C", str(clone), "cat-file", "blob", name], capture_output=True, check=True
        ).stdout
        for name in names
    }


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
