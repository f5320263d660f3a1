"""Versions become commits with the ids they were promised, survive a killed writer, and clone alone."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import select

from escrow.archive.tables import ContentRow
from escrow.core.digests import Digest, git_blob_id, git_trees
from escrow.core.errors import ContentMissing, CustodyBroken, WrongState
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from escrow.history.commits import plan_commit
from escrow.history.cook import AS_IT_IS, Kitchen, Transform, cook, redacted_chain
from escrow.history.pack import GitObject, create_bare, read_packed_refs, run_git, update_packed_refs, write_pack
from escrow.history.queries import history_of, list_versions
from escrow.history.shard import Rebuilt, ShardWriter, ref_of, shard_of
from escrow.intake.tables import ScriptRow
from tests.conftest import FrozenClock
from tests.factories import Deposits

AT = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)


class Histories:
    """Deposited scripts, and a writer that projects them."""

    def __init__(self, database: Database, key: VaultKey, clock: FrozenClock, folder: Path) -> None:
        self.deposits = Deposits(database, key, clock)
        self.folder = folder
        self.writer = ShardWriter(folder / "git", database, self.load, clock)

    def load(self, digest: Digest) -> bytes:
        from escrow.archive.queries import read_content

        with self.deposits.database.reading() as session:
            return read_content(session, self.deposits.archive, digest)

    def script_ids(self) -> Sequence[str]:
        with self.deposits.database.reading() as session:
            return session.exec(select(ScriptRow.id)).all()


@pytest.fixture
def histories(database: Database, vault_key: VaultKey, clock: FrozenClock, tmp_path: Path) -> Histories:
    found = Histories(database, vault_key, clock, tmp_path)
    for body in (b"one\n", b"two\n", b"three\n"):
        found.deposits.run({"etl.py": body, "helpers/sap.py": b"x = 1\n"})
        clock.advance(60)
    found.deposits.run({"other.py": b"other\n"}, "other.py")
    return found


def test_git_has_the_commits_sql_promised(histories: Histories) -> None:
    assert histories.writer.project() == 4
    assert histories.writer.project() == 0
    histories.writer.check()
    refs = histories.writer.refs()
    with histories.deposits.database.reading() as session:
        for script_id in histories.script_ids():
            versions = list_versions(session, script_id)
            assert refs[ref_of(script_id)] == versions[-1].commit_id
            log = run_git(histories.writer.repository(script_id), "rev-list", "--reverse", ref_of(script_id))
            assert log.decode().split() == [version.commit_id for version in versions]


def test_rebuilding_gives_identical_references(histories: Histories) -> None:
    import shutil

    histories.writer.project()
    before = histories.writer.refs()
    shutil.rmtree(histories.folder / "git")
    assert histories.writer.rebuild() == Rebuilt(4, is_identical=True)
    assert histories.writer.refs() == before
    histories.writer.check()
    assert [*histories.folder.glob("git/*.rebuilding"), *histories.folder.glob("git/*.old")] == []


def test_a_rebuild_replaces_what_was_damaged(histories: Histories) -> None:
    histories.writer.project()
    before = histories.writer.refs()
    for pack in histories.folder.glob("git/*/objects/pack/*.pack"):
        pack.chmod(0o600)
        body = bytearray(pack.read_bytes())
        body[len(body) // 2] ^= 1
        pack.write_bytes(body)
    with pytest.raises(CustodyBroken, match="fsck"):
        histories.writer.check()
    assert histories.writer.rebuild().is_identical
    assert histories.writer.refs() == before
    histories.writer.check()


def test_a_start_finds_what_git_lost_and_writes_it_again(histories: Histories) -> None:
    import shutil

    histories.writer.project()
    before = histories.writer.refs()
    assert histories.writer.recover() == 0
    shutil.rmtree(histories.folder / "git")
    again = ShardWriter(histories.folder / "git", histories.deposits.database, histories.load, histories.deposits.clock)
    assert again.recover() == 4
    assert again.project() == 4
    assert again.refs() == before
    again.check()


def test_a_start_clears_away_what_dead_writers_left(histories: Histories) -> None:
    histories.writer.project()
    (folder,) = {histories.writer.repository(one) for one in histories.script_ids()[:1]}
    left = [folder / "packed-refs.lock", folder / "refs/heads/x.lock", folder / "objects/pack/tmp_pack_abc",
            folder / "objects/pack/.tmp-1-pack-a.pack", folder / "gc.pid"]  # fmt: skip
    for one in left:
        one.write_bytes(b"")
    histories.writer.recover()
    assert [one for one in left if one.exists()] == []


def test_a_shard_somebody_writes_is_left_alone_and_written_later(histories: Histories) -> None:
    other = ShardWriter(histories.folder / "git", histories.deposits.database, histories.load, histories.deposits.clock)
    with ExitStack() as held:
        for shard in {shard_of(one) for one in histories.script_ids()}:
            assert held.enter_context(other._only_writer(shard))
        assert histories.writer.project() == 0
        assert histories.writer.tidy() == 0
        with pytest.raises(WrongState, match="stop the worker"):
            histories.writer.rebuild()
    assert histories.writer.project() == 4


def test_a_worker_on_another_disk_leaves_the_shards_alone_until_the_first_is_gone(
    histories: Histories, clock: FrozenClock
) -> None:
    histories.writer.project()
    elsewhere = ShardWriter(histories.folder / "disk2" / "git", histories.deposits.database, histories.load, clock)
    histories.deposits.run({"more.py": b"more\n"}, "more.py")
    assert (elsewhere.project(), elsewhere.recover()) == (0, 0)
    assert histories.writer.project() == 1
    clock.advance(3601)
    histories.deposits.run({"last.py": b"last\n"}, "last.py")
    assert elsewhere.project() == 6  # all of it: this disk had nothing
    elsewhere.check()
    assert histories.writer.project() == 0
    assert histories.writer.rebuild().versions == 6  # asked for by name, it moves back
    assert elsewhere.project() == 0


def test_a_script_that_is_broken_does_not_stop_the_others(histories: Histories) -> None:
    histories.deposits.run({"lost.py": b"lost\n"}, "lost.py")
    lost = Digest.of(b"lost\n")

    def load(digest: Digest) -> bytes:
        if digest == lost:
            raise ContentMissing(f"{digest}: gone; restore it")
        return histories.load(digest)

    writer = ShardWriter(histories.folder / "git", histories.deposits.database, load, histories.deposits.clock)
    assert writer.project() == 4
    assert writer.project() == 0
    writer.check()
    assert histories.writer.project() == 1


def test_a_script_with_an_erased_content_is_not_written(histories: Histories, clock: FrozenClock) -> None:
    histories.deposits.run({"gone.py": b"gone\n"}, "gone.py")
    with histories.deposits.database.transaction() as session:
        row = session.get_one(ContentRow, str(Digest.of(b"gone\n")))
        row.wrapped_key, row.destroyed_at = None, clock.now()
    assert histories.writer.project() == 4
    assert histories.writer.rebuild() == Rebuilt(4, is_identical=True)
    histories.writer.check()


def test_tidying_brings_packs_together_and_changes_nothing_else(histories: Histories) -> None:
    histories.writer.project()
    for number in range(6):
        histories.deposits.run({"etl.py": f"more {number}\n".encode()})
        histories.writer.project()
    shard = histories.writer.repository(
        max(
            histories.script_ids(), key=lambda one: len([*histories.writer.repository(one).glob("objects/pack/*.pack")])
        )
    )
    before, packs = histories.writer.refs(), len([*shard.glob("objects/pack/*.pack")])
    assert histories.writer.tidy() >= 1
    assert len([*shard.glob("objects/pack/*.pack")]) < packs
    assert histories.writer.refs() == before
    histories.writer.check()


def test_cooked_repositories_are_kept_while_they_are_asked_for_and_no_more_than_so_many(
    histories: Histories, clock: FrozenClock
) -> None:
    kitchen = Kitchen(histories.folder / "cooked", clock, most=1)
    with histories.deposits.database.reading() as session:
        long, short = sorted((history_of(session, one) for one in histories.script_ids()), key=len, reverse=True)
    first = kitchen.cook(long, AS_IT_IS, histories.load)
    assert kitchen.find(long[-1][0].commit_id) == first
    assert kitchen.find("0" * 40) is None
    kitchen.cook(short, AS_IT_IS, histories.load)
    assert first.exists()  # asked for a moment ago: somebody may be cloning from it
    clock.advance(700)
    kitchen.find(short[-1][0].commit_id)
    kitchen.cook(short, AS_IT_IS, histories.load)
    assert kitchen.find(long[-1][0].commit_id) is None
    assert [one.name for one in (histories.folder / "cooked").iterdir()] == [f"{short[-1][0].commit_id}.git"]


def test_a_lost_reference_is_named(histories: Histories) -> None:
    histories.writer.project()
    script_id = histories.script_ids()[0]
    (histories.writer.repository(script_id) / "packed-refs").write_text("")
    with pytest.raises(CustodyBroken, match=script_id):
        histories.writer.check()


def test_a_cooked_repository_clones_alone_with_the_promised_ids(histories: Histories, tmp_path: Path) -> None:
    with histories.deposits.database.reading() as session:
        by_size = {len(history_of(session, one)): history_of(session, one) for one in histories.script_ids()}
    folder = cook(by_size[3], AS_IT_IS, histories.load, tmp_path / "cooked")
    subprocess.run(["git", "clone", "-q", folder, tmp_path / "clone"], check=True, capture_output=True)
    log = subprocess.run(
        ["git", "-C", tmp_path / "clone", "rev-list", "--reverse", "HEAD"], check=True, capture_output=True, text=True
    )
    assert log.stdout.split() == [version.commit_id for version, _ in by_size[3]]
    assert (tmp_path / "clone" / "helpers" / "sap.py").read_bytes() == b"x = 1\n"
    foreign = by_size[1][0][0].commit_id
    assert subprocess.run(["git", "-C", tmp_path / "clone", "cat-file", "-e", foreign], capture_output=True).returncode


def test_a_transform_changes_every_version_and_is_named(histories: Histories, tmp_path: Path) -> None:
    with histories.deposits.database.reading() as session:
        history = max((history_of(session, one) for one in histories.script_ids()), key=len)
    louder = Transform(lambda _digest, body: body.upper(), {"Escrow-Redaction": "sha256:abc"})
    folder = cook(history, louder, histories.load, tmp_path / "cooked")
    chain = redacted_chain(history, louder, histories.load)
    assert read_packed_refs(folder) == {"refs/heads/main": chain[-1]}
    shown = run_git(folder, "log", "-p", "--format=%B", "main").decode()
    assert shown.count("Escrow-Redaction: sha256:abc") == 3
    assert "+THREE" in shown
    assert "three" not in shown
    run_git(folder, "fsck", "--full", "--strict")
    assert cook(history, louder, histories.load, tmp_path / "cooked") == folder


def test_a_commit_names_nobody() -> None:
    plan = plan_commit(
        script_id="a" * 32, number=1, digest=Digest.of(b"x"), files=[("x.py", git_blob_id(b"x"))], parent=None, at=AT
    )
    assert plan.body.count(b"<escrow@vault.invalid>") == 2
    assert b"Escrow-Content-SHA256: " + Digest.of(b"x").hex.encode() in plan.body


_NAMES = st.text("abcXYZ019_-é", min_size=1, max_size=6)


@settings(deadline=None)
@given(
    st.dictionaries(
        st.lists(_NAMES, min_size=1, max_size=3).map("/".join), st.binary(max_size=20), min_size=1, max_size=6
    )
)
def test_trees_are_those_of_git(files: dict[str, bytes]) -> None:
    if any(one != other and other.startswith(one + "/") for one in files for other in files):
        return
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        repository = Path(folder) / "r.git"
        create_bare(repository)
        trees = git_trees([(path, git_blob_id(body)) for path, body in files.items()])
        objects = [GitObject("blob", body) for body in set(files.values())]
        write_pack(repository, objects + [GitObject("tree", body) for body in {tree.body for tree in trees}])
        listed = run_git(repository, "ls-tree", "-r", "-z", trees[-1].id).decode().split("\0")
        run_git(repository, "fsck", "--full", "--strict")
    assert {line.split("\t")[1]: line.split()[2] for line in listed if line} == {
        path: git_blob_id(body) for path, body in files.items()
    }


def test_two_writers_of_references_lose_nothing(tmp_path: Path) -> None:
    create_bare(tmp_path / "r.git")
    update_packed_refs(tmp_path / "r.git", {"refs/scripts/aa/1": "1" * 40})
    update_packed_refs(tmp_path / "r.git", {"refs/scripts/bb/2": "2" * 40})
    assert len(read_packed_refs(tmp_path / "r.git")) == 2


WRITER = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from escrow.archive.contents import ContentArchive
    from escrow.archive.filesystem import FolderStore
    from escrow.archive.queries import read_content
    from escrow.core.clock import SystemClock
    from escrow.core.vault_key import VaultKey
    from escrow.db.session import Database
    from escrow.history.shard import ShardWriter

    folder = Path(sys.argv[1])
    database = Database(f"sqlite:///{folder / 'escrow.db'}")
    archive = ContentArchive(FolderStore(folder / "archive"), VaultKey(bytes(range(32))))

    def load(digest):
        with database.reading() as session:
            return read_content(session, archive, digest)

    import escrow.history.shard
    escrow.history.shard.MOST_AT_ONCE = 3
    writer = ShardWriter(folder / "git", database, load, SystemClock())
    print("ready", flush=True)
    while writer.project():
        pass
    print("done", flush=True)
    """
)


@pytest.mark.parametrize("delay", [0.0, 0.05, 0.15])
def test_a_killed_writer_loses_nothing_and_leaves_no_lock(
    sqlite_database: Database, vault_key: VaultKey, clock: FrozenClock, tmp_path: Path, delay: float
) -> None:
    from escrow.archive.contents import ContentArchive
    from escrow.archive.filesystem import FolderStore

    histories = Histories(sqlite_database, vault_key, clock, tmp_path)
    histories.deposits.archive = ContentArchive(FolderStore(tmp_path / "archive"), vault_key)
    for n in range(30):
        histories.deposits.run({f"s{n % 5}.py": f"{n}\n".encode()}, f"s{n % 5}.py")
        clock.advance(timedelta(minutes=1).total_seconds())
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    time.sleep(delay)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()
    while histories.writer.project():
        pass
    histories.writer.check()
    assert len(histories.writer.refs()) == 5
    assert [*tmp_path.glob("git/*/*.lock"), *tmp_path.glob("git/*/objects/pack/tmp_*")] == []
