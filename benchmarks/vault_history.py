"""The Git projection: writing versions, looking up one script's history, and cloning it, at any size of vault."""

import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from git import Repo
from git.db import GitDB
from gitdb import IStream

from benchmarks.vault_intake import (
    AT,
    Served,
    digest_of,
    figure,
    packed,
    post,
    served,
    snapshot,
    start,
    timed,
)  # fmt: skip
from escrow.core.digests import Digest, git_blob_id
from escrow.core.principals import VAULT, Role
from escrow.history.commits import CommitPlan, plan_commit
from escrow.history.pack import GitObject, create_bare, run_git, update_packed_refs, write_pack
from escrow.history.shard import SHARDS, ref_of, shard_of

VERSIONS = 10_000
A_BATCH = 1000
BASELINE_VERSIONS = 150
CLONE_AIM = 0.25
TRIES = 3


def script_name(number: int) -> str:
    return hashlib.sha256(str(number).encode()).hexdigest()[:32]


def planned(number: int, script: str, body: bytes, parent: str | None = None) -> CommitPlan:
    return plan_commit(
        script_id=script, number=number, digest=Digest.of(body), files=[("job.py", git_blob_id(body))], parent=parent,
        at=datetime.fromisoformat(AT).astimezone(UTC),
    )  # fmt: skip


def objects_of(plan: CommitPlan, body: bytes) -> list[GitObject]:
    return [
        GitObject("blob", body),
        *(GitObject("tree", tree.body) for tree in plan.trees),
        GitObject("commit", plan.body),
    ]


# --- writing ----------------------------------------------------------------------------------------------------


def written_per_second(folder: Path) -> float:
    """Versions of 2,000 scripts in one shard: a pack through `index-pack`, one rewrite of packed-refs, all synced."""
    create_bare(folder)
    batches: list[tuple[list[GitObject], dict[str, str]]] = []
    for first in range(0, VERSIONS, A_BATCH):
        objects, refs = list[GitObject](), dict[str, str]()
        for number in range(first, first + A_BATCH):
            script, body = script_name(number % 2000), os.urandom(2000).hex().encode()
            plan = planned(number // 2000 + 1, script, body)
            objects += objects_of(plan, body)
            refs[ref_of(script)] = plan.id
        batches.append((objects, refs))

    def write() -> None:
        for objects, refs in batches:
            write_pack(folder, objects)
            update_packed_refs(folder, refs)

    return VERSIONS / timed(write)


def stored_per_second(folder: Path) -> float:
    """The same one by one through GitPython's object database, each object and reference synced."""
    repository = Repo.init(folder, bare=True, odbt=GitDB)
    import io

    def write() -> None:
        for number in range(BASELINE_VERSIONS):
            script, body = script_name(number), os.urandom(2000).hex().encode()
            plan = planned(1, script, body)
            for one in objects_of(plan, body):
                kept = repository.odb.store(IStream(one.kind.encode(), len(one.body), io.BytesIO(one.body)))
                synced(folder / "objects" / kept.hexsha.decode()[:2] / kept.hexsha.decode()[2:])
            ref = folder / ref_of(script)
            ref.parent.mkdir(parents=True, exist_ok=True)
            ref.write_text(plan.id + "\n")
            synced(ref)

    return BASELINE_VERSIONS / timed(write)


def synced(path: Path) -> None:
    for place in (path, path.parent):
        handle = os.open(place, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)


# --- looking up one script's history ------------------------------------------------------------------------------


def vault_of(root: Path, scripts: int) -> str:
    """Shards with this many scripts, one of which has five versions; that one's name."""
    body = b"print(1)\n"
    by_shard: dict[str, list[str]] = {shard: [] for shard in SHARDS}
    for number in range(scripts):
        by_shard[shard_of(script_name(number))].append(script_name(number))
    watched = script_name(0)
    for shard, names in by_shard.items():
        folder, refs = root / f"{shard}.git", dict[str, str]()
        create_bare(folder)
        objects = objects_of(planned(1, watched, body), body)[:2]
        for name in names:
            parent: str | None = None
            for number in range(1, 6 if name == watched else 2):
                plan = planned(number, name, body, parent)
                objects.append(GitObject("commit", plan.body))
                parent = refs[ref_of(name)] = plan.id
        write_pack(folder, objects)
        update_packed_refs(folder, refs)
    return watched


def history_seconds(root: Path, script: str, calls: int = 25) -> float:
    """The middle of many: a busy machine's slow ones say nothing of the vault."""
    shard = root / f"{shard_of(script)}.git"
    times = sorted(timed(lambda: run_git(shard, "log", "--format=%H %s", ref_of(script))) for _ in range(calls))
    return times[len(times) // 2]


def batch_seconds(root: Path) -> float:
    """One version more of one script: how long its reference takes."""
    shard = root / f"{shard_of(script_name(0))}.git"
    return min(timed(lambda: update_packed_refs(shard, {ref_of(script_name(0)): "1" * 40})) for _ in range(TRIES))


# --- cloning one script beside many others --------------------------------------------------------------------------


def crowd(vault: Served, scripts: int) -> None:
    """Rows of many other scripts, each with a version, as a large vault has them."""
    with vault.services.database.transaction() as session:
        connection = session.connection()
        leaf = connection.exec_driver_sql("select min(id) from audit_leaves").scalar()
        names = [script_name(number) for number in range(scripts)]
        digests = [digest_of(name.encode()) for name in names]
        at = "2026-11-22 02:00:00.000000"
        connection.exec_driver_sql(
            "insert into contents (digest, size, git_blob, object_name, stored_at) values (?, 1, ?, 'x', ?)",
            [(digest, digest[-40:], at) for digest in digests],
        )
        connection.exec_driver_sql(
            "insert into scripts (id, endpoint_id, account, path, name, language, kind, origin, versions, runs, "
            "first_seen_at, last_seen_at) values (?, ?, 'ana', ?, 'x.py', 'python', 'file', 'own', 1, 1, ?, ?)",
            [(name, vault.endpoint_id, f"/srv/{name}.py", at, at) for name in names],
        )
        connection.exec_driver_sql(
            "insert into versions (script_id, number, digest, tree, commit_id, first_seen_at, leaf_id, in_git_at) "
            "values (?, 1, ?, ?, ?, ?, ?, ?)",
            [(name, digest, name, name, at, leaf, at) for name, digest in zip(names, digests, strict=True)],
        )
        connection.exec_driver_sql(
            "insert into version_files (script_id, number, path, digest, git_blob, size, role) "
            "values (?, 1, 'x.py', ?, ?, 1, 'script')",
            [(name, digest, digest[-40:]) for name, digest in zip(names, digests, strict=True)],
        )


def deposit_history(vault: Served, versions: int = 5) -> str:
    """A script with some versions, deposited as any other."""
    with vault.client() as client:
        for number in range(versions):
            content, run = f"print({number})\n".encode() * 100, f"run-of-version-{number}"
            shot = snapshot(run, 1, content)
            post(client, packed([start(run, 1, digest_of(content)), shot]))
            client.put(f"/contents/{digest_of(content)}", content=content).raise_for_status()
            post(client, packed([shot]))
    with vault.services.database.reading() as session:
        found = session.connection().exec_driver_sql("select script_id from versions where number = 5").scalar()
    return str(found)


def clone_seconds(vault: Served, script: str, target: Path) -> float:
    with vault.services.database.transaction() as session:
        issued = vault.services.tokens.create(session, roles=[Role.ANALYST], person_key="anna", by=VAULT)
    url = vault.url.replace("http://", f"http://benchmark:{issued.secret}@")
    command = ["git", "clone", "-q", f"{url}/git/scripts/{script}/raw.git", str(target)]
    return timed(lambda: subprocess.run(command, check=True, capture_output=True))


def measure() -> Iterator[dict[str, Any]]:
    folder = Path(tempfile.mkdtemp(prefix="bench-history-"))
    try:
        raw = max(stored_per_second(folder / f"odb{n}.git") for n in range(TRIES))
        best = max(written_per_second(folder / f"pack{n}.git") for n in range(TRIES))
        yield figure("history.writer", best, "versions/s", raw)
        few, many = folder / "few", folder / "many"
        watched = vault_of(few, 10_000)
        vault_of(many, 200_000)
        small = min(history_seconds(few, watched) for _ in range(TRIES))
        large = min(history_seconds(many, watched) for _ in range(TRIES))
        yield figure("history.one_script_among_200000", large * 1000, "ms", small * 1000)
        yield figure("history.one_reference_among_200000", batch_seconds(many) * 1000, "ms", batch_seconds(few) * 1000)
        yield from _clones(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _clones(folder: Path) -> Iterator[dict[str, Any]]:
    (folder / "clones").mkdir()
    with served(folder / "clones", None) as vault:
        script = deposit_history(vault)
        crowd(vault, 20_000)
        cooked = folder / "clones" / "var" / "cooked"
        first, again = [], []
        for number in range(TRIES):
            shutil.rmtree(cooked, ignore_errors=True)
            first.append(clone_seconds(vault, script, folder / f"first{number}"))
            again.append(clone_seconds(vault, script, folder / f"again{number}"))
        yield figure("history.cook_and_clone_beside_20000.aim", min(first) * 1000, "ms", CLONE_AIM * 1000)
        # What stock Git needs for the same repository on this machine, now, with no vault in between.
        (ready,) = cooked.glob("*.git")
        stock = min(stock_clone_seconds(ready, folder / f"stock{number}") for number in range(TRIES))
        yield figure("history.cook_and_clone_beside_20000", min(first) * 1000, "ms", stock * 1000)
        yield figure("history.clone_again_beside_20000", min(again) * 1000, "ms", stock * 1000)


def stock_clone_seconds(repository: Path, target: Path) -> float:
    command = ["git", "clone", "-q", f"file://{repository}", str(target)]
    return timed(lambda: subprocess.run(command, check=True, capture_output=True))
