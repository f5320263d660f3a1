"""A script of a thousand versions, each with secrets of its own, to a redacted repository its adopter can clone.

Beside it Git's own way from the same, already redacted, blobs to a bundle: `fast-import` and `bundle create`.
"""

import io
import os
import random
import string
import subprocess
import tempfile
import time
import uuid
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx2

from benchmarks._serving import Apart, served_apart
from benchmarks.vault_intake import digest_of, packed, post, snapshot, start, timed
from escrow.config import Settings
from escrow.core.clock import SystemClock
from escrow.core.principals import VAULT, Role
from escrow.db.session import Database
from escrow.identity.tokens import Tokens
from escrow.keyfile import load_key

VERSIONS = int(os.environ.get("ADOPTION_VERSIONS", "1000"))
_LETTERS = string.ascii_letters + string.digits


def measure() -> Iterator[dict[str, Any]]:
    """Seconds from asking for the package to a clone of it, and how many planted secrets came along: none."""
    with tempfile.TemporaryDirectory() as folder, served_apart(Path(folder) / "vault") as vault:
        planted = _deposit(vault)
        _wait_until_scanned(vault, Path(folder))
        adoption, edu = _adopt(vault, Path(folder))
        begun = time.perf_counter()
        package = edu.get(f"/adoptions/{adoption}/package").raise_for_status().content
        made = time.perf_counter() - begun
        clone = _clone(package, Path(folder))
        whole = time.perf_counter() - begun
        raw = _raw(clone, Path(folder))
        blobs = _blobs(clone)
        assert int(_git(clone, "rev-list", "--count", "main", said=True)) == VERSIONS
    left = sum(one.encode() in body for body in blobs for one in planted)
    yield {"name": "adoption.package", "value": round(made, 2), "unit": "s", "baseline": round(raw, 2),
           "ratio": round(made / raw, 2)}  # fmt: skip
    yield {"name": "adoption.package_and_clone", "value": round(whole, 2), "unit": "s", "baseline": round(raw, 2),
           "ratio": round(whole / raw, 2)}  # fmt: skip
    yield {"name": "adoption.secrets_left", "value": left, "unit": "secrets", "baseline": 0, "ratio": None}


def _version(number: int, dice: random.Random) -> tuple[bytes, list[str]]:
    word, token = (("".join(dice.choice(_LETTERS) for _ in range(size))) for size in (20, 36))
    steps = "".join(f"total_{step} = sum(range({step * number}))\n" for step in range(40))
    text = (
        f"import oracledb\n\nconnection = oracledb.connect(user='etl', password='{word}', dsn='db1/gl')\n"
        f"GITHUB_TOKEN = 'ghp_{token}'\nURL = 'postgresql://etl:{word[::-1]}@db1:5432/gl'\n{steps}"
    )
    return text.encode(), [word, f"ghp_{token}", word[::-1]]


def _deposit(vault: Apart) -> list[str]:
    """One script, a run of each version; every secret that stands in it."""
    dice = random.Random(20261126)
    versions = [_version(number, dice) for number in range(VERSIONS)]
    runs = [str(uuid.uuid4()) for _ in versions]
    told = list(zip(runs, (body for body, _ in versions), strict=True))
    shots = [snapshot(run, 1, body) for run, body in told]
    with vault.client() as client:
        for part in _parts(told):
            post(client, packed([start(run, 1, digest_of(body)) for run, body in part]))
        for part in _parts(shots):
            post(client, packed(part))
        for body, _ in versions:
            client.put(f"/contents/{digest_of(body)}", content=body).raise_for_status()
        for part in _parts(shots):
            assert post(client, packed(part))["rejected"] == []
    return [secret for _, secrets in versions for secret in secrets]


def _parts(whole: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (whole[begin : begin + 200] for begin in range(0, len(whole), 200))


def _as(vault: Apart, folder: Path, *roles: Role, person: str | None = None) -> httpx2.Client:
    tokens = Tokens(load_key(folder / "vault" / "vault.key"), SystemClock())
    with closing(_database(folder)) as database, database.transaction() as session:
        issued = tokens.create(session, roles=list(roles), person_key=person, by=VAULT)
    headers = {"Authorization": f"Bearer {issued.secret}"}
    return httpx2.Client(base_url=f"{vault.url}/api/v1", headers=headers, timeout=120)


def _database(folder: Path) -> Database:
    return Database(Settings(data_dir=folder / "vault" / "var").sql_url)


def _wait_until_scanned(vault: Apart, folder: Path) -> None:
    """Until every version may be shown redacted: the secrets engine has finished all of them."""
    with _as(vault, folder, Role.ANALYST) as analyst:
        (script,) = _items(analyst, "/scripts")
        _until(lambda: analyst.get(f"/scripts/{script['id']}/versions/{VERSIONS}").status_code == 200)
        for number in range(VERSIONS, 0, -1):
            path = f"/scripts/{script['id']}/versions/{number}"
            _until(lambda path=path: analyst.get(path).json()["scan"]["state"] != "pending")  # type: ignore[misc]


def _until(holds: Callable[[], bool], within: float = 1800) -> None:
    end = time.monotonic() + within
    while not holds():
        assert time.monotonic() < end, "it did not come to that in time"
        time.sleep(0.2)


def _adopt(vault: Apart, folder: Path) -> tuple[str, httpx2.Client]:
    """Eduardo asks for Ana's script, she and security say yes; the request, and how he calls."""
    with _as(vault, folder, Role.HR) as hr:
        for key in ("ana", "edu", "seg"):
            hr.put(f"/people/{key}", json={"name": key.title()}).raise_for_status()
    with _as(vault, folder, Role.ANALYST, person="seg") as analyst:
        analyst.put(f"/endpoints/{vault.endpoint_id}/accounts/ana/person", json={"person": "ana"}).raise_for_status()
        (script,) = _items(analyst, "/scripts")
        edu = _as(vault, folder, Role.ENGINEER, person="edu")
        asked = edu.post(f"/scripts/{script['id']}/adoptions", json={"reason": "it is ours now"})
        adoption = asked.raise_for_status().json()["id"]
        with _as(vault, folder, Role.OWNER, person="ana") as ana:
            for by in (ana, analyst):
                by.post(f"/adoptions/{adoption}/approve", json={"reason": "gladly"}).raise_for_status()
    return adoption, edu


def _items(client: httpx2.Client, path: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client.get(path).raise_for_status().json()["items"]
    return found


# --- what Git makes of it ---------------------------------------------------------------------------------------


def _git(folder: Path, *arguments: str, given: bytes | None = None, said: bool = False) -> bytes:
    done = subprocess.run(["git", "-C", str(folder), *arguments], input=given, capture_output=True, check=True)
    return done.stdout if said else b""


def _clone(package: bytes, folder: Path) -> Path:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        archive.extract("repo.bundle", folder)
    _git(folder, "clone", "-q", "repo.bundle", "clone")
    return folder / "clone"


def _blobs(clone: Path) -> list[bytes]:
    """Every blob of every commit."""
    names = _git(clone, "rev-list", "--objects", "--no-object-names", "--filter=object:type=blob", "--all", said=True)
    found, out = [], _git(clone, "cat-file", "--batch", given=names, said=True)
    while out:
        header, _, rest = out.partition(b"\n")
        _, kind, size = header.split()
        body, out = rest[: int(size)], rest[int(size) + 1 :]
        if kind == b"blob":
            found.append(body)
    return found


def _raw(clone: Path, folder: Path) -> float:
    """The same history through `git fast-import` and `git bundle create`."""
    sent = _git(clone, "fast-export", "main", said=True)
    bare = folder / "raw.git"

    def write() -> None:
        _git(folder, "init", "-q", "--bare", str(bare))
        _git(bare, "fast-import", "--quiet", given=sent)
        _git(bare, "bundle", "create", "-q", str(folder / "raw.bundle"), "main")

    return timed(write)
