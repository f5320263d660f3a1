"""One flipped bit anywhere in what the vault keeps is named by `escrow verify --deep`, whatever it hit."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from escrow.core.errors import CustodyBroken
from escrow.core.vault_key import VaultKey
from tests.conftest import FrozenClock
from tests.deposit_fixtures import Api, Master
from web.verifying import Verification, require_whole, verify_vault
from web.wiring import Services

BODY = b"import csv\n" + b"".join(b"print('line %d of a script of some length')\n" % n for n in range(60))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, vault_key: VaultKey) -> Master:
    return Master(tmp_path_factory.mktemp("whole") / "var", vault_key, fill)


@pytest.fixture
def vault(whole: Master, tmp_path: Path, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    monkeypatch.setattr("web.verifying.time.sleep", lambda _: None)
    with whole.copied(tmp_path / "var", clock) as api:
        assert verify(api.services).faults == []
        yield api.services


def fill(api: Api) -> None:
    """Three versions of one script, one of another; in Git, in the log, and the log in the archive."""
    for body in (BODY, BODY + b"# two\n", BODY + b"# three\n"):
        api.run({"etl.py": body, "sap.py": b"HOST = 'sap'\n"})
    api.run({"other.py": b"print(1)\n"})
    settle(api.services)


def settle(vault: Services) -> None:
    vault.shards.project()
    vault.sequencer.run_once()
    assert vault.publisher.run_once() == 1


def verify(vault: Services) -> Verification:
    return verify_vault(vault, deep=True)


def flip(path: Path, at: int, bit: int = 3) -> None:
    os.chmod(path, 0o600)
    body = bytearray(path.read_bytes())
    body[at % len(body)] ^= 1 << bit
    path.write_bytes(body)


def named(vault: Services) -> list[tuple[str, str]]:
    return [(fault.kind, fault.thing) for fault in verify(vault).faults]


def test_a_whole_vault_is_counted(vault: Services) -> None:
    found = verify(vault)
    counted = found.counted
    assert (counted["scripts"], counted["contents"], counted["erased"]) == (2, 5, 0)
    assert counted["leaves"] >= 10
    assert counted["copies"] == 3, "one bundle, one tile, one checkpoint"
    require_whole(found)


def sealed(vault: Services) -> list[Path]:
    return sorted((vault.settings.data_dir / "archive" / "cnt").rglob("*-*"))


@pytest.mark.parametrize("at", [0, 5, 11, 12, 40, -1])
def test_a_bit_of_an_archived_content_is_named_by_its_digest(vault: Services, at: int) -> None:
    for path in sealed(vault):
        if path.stat().st_size > 1000:
            flip(path, at)
            break
    ((kind, thing),) = named(vault)
    assert kind == "content"
    with vault.database.reading() as session:
        found = session.execute(text("select object_name from contents where digest = :d"), {"d": thing}).scalar_one()
    assert found.endswith(path.name)
    with pytest.raises(CustodyBroken, match=thing):
        require_whole(verify(vault))


def test_a_content_that_is_gone_is_named(vault: Services) -> None:
    sealed(vault)[0].unlink()
    ((kind, thing),) = named(vault)
    assert (kind, thing[:7]) == ("content", "sha256:")


@pytest.mark.parametrize("part", range(12))
def test_a_bit_of_a_git_pack_is_named(vault: Services, part: int) -> None:
    pack = max(vault.git_folder.rglob("*.pack"), key=lambda path: path.stat().st_size)
    flip(pack, pack.stat().st_size * part // 12)
    faults = verify(vault).faults
    assert {fault.kind for fault in faults} == {"history"}
    assert faults[0].thing == f"git/{pack.parents[2].name}"
    assert str(vault.settings.data_dir) not in "".join(fault.message for fault in faults)


def test_a_damaged_object_is_named_by_the_file_and_version_it_is_of(vault: Services) -> None:
    pack = max(vault.git_folder.rglob("*.pack"), key=lambda path: path.stat().st_size)
    for at in range(20, pack.stat().st_size - 20, 5):
        flip(pack, at)
    things = [fault.thing for fault in verify(vault).faults]
    assert any(thing.startswith("etl.py in version 1 of script ") for thing in things), things


def test_an_index_of_a_pack_is_looked_at_too(vault: Services) -> None:
    index = next(vault.git_folder.rglob("*.idx"))
    flip(index, index.stat().st_size - 1)
    assert named(vault)[0] == ("history", f"git/{index.parents[2].name}")


def test_a_reference_that_is_not_what_sql_says_is_named(vault: Services) -> None:
    refs = next(vault.git_folder.rglob("packed-refs"))
    script_id = refs.read_text().splitlines()[1].rpartition("/")[2]
    flip(refs, refs.read_text().index("refs/scripts") - 5, bit=0)
    assert ("history", f"history of script {script_id}") in named(vault)


def test_a_lost_shard_is_named_by_its_scripts(vault: Services) -> None:
    for folder in vault.git_folder.glob("?.git"):
        folder.rename(folder.with_suffix(".gone"))
    assert [kind for kind, _ in named(vault)] == ["history"] * 2


ROWS = {
    "update audit_leaves set entry = x'7b7d' where log_index = 2": ("leaf", "leaf 2"),
    "update audit_leaves set event = 'batch.receivee' where log_index = 3": ("leaf", "leaf 3"),
    "update audit_details set actor = 'endpoint:other' where leaf_id = 4": ("leaf", "leaf 3"),
    "update audit_details set salt = replace(salt, substr(salt, 1, 1), 'g') where leaf_id = 5": ("leaf", "leaf 4"),
    "update audit_checkpoints set root = replace(root, substr(root, 1, 1), 'z')": ("checkpoint", "checkpoint"),
    "update audit_checkpoints set note = replace(note, 'script-escrow', 'script-escrov')": ("checkpoint", "checkpoint"),
    "delete from audit_leaves where log_index = 0": ("leaf", "leaf 0"),
    "update versions set digest = 'sha256:' || lower(hex(zeroblob(32))) where number = 2": ("version", "version 2"),
    "update versions set tree = replace(tree, substr(tree, 1, 1), 'z') where number = 2": ("version", "version 2"),
    "update versions set parent_commit = null where number = 2": ("version", "version 2"),
    "update versions set first_seen_at = '2020-01-01 00:00:00' where number = 3": ("version", "version 3"),
    "update version_files set path = 'etl.pz' where path = 'etl.py' and number = 1": ("version", "version 1"),
    "update version_files set size = size + 1 where path = 'sap.py' and number = 3": ("version", "version 3"),
    "update version_files set role = 'scripu' where path = 'etl.py' and number = 3": ("version", "version 3"),
    "update contents set size = size + 1 where size < 12": ("version", "version 1"),
    "update contents set git_blob = replace(git_blob, substr(git_blob, 1, 1), 'z') where size < 12": (
        "version",
        "version 1",
    ),
    "update contents set wrapped_key = zeroblob(60) where size < 12": ("content", "sha256:"),
    "update contents set object_name = object_name || '0' where size < 12": ("content", "sha256:"),
    "update batches set body_digest = 'f' || substr(body_digest, 2)": ("batch", "batch"),
    "update batches set accepted = accepted + 1": ("batch", "batch"),
    "delete from batches": ("batch", "batch"),
    "delete from versions where number = 3": ("version", "version of script"),
    "delete from version_files where number = 3 and path = 'sap.py'": ("version", "version 3"),
    "insert into batches select endpoint_id, 'forged', body_digest, accepted, rejected, rejected_more, asked, "
    "sequence_gaps, leaf_id, received_at from batches where leaf_id = (select min(leaf_id) from batches)": (
        "batch",
        "batch forged",
    ),
    "insert into versions select script_id, 9, digest, 'x' || tree, commit_id, parent_commit, first_seen_at, leaf_id, "
    "in_git_at from versions where number = 2": ("version", "version 9"),
}


@pytest.mark.parametrize("statement", ROWS)
def test_an_altered_row_is_named(vault: Services, statement: str) -> None:
    with closing(sqlite3.connect(vault.settings.data_dir / "escrow.db")) as connection:  # without foreign keys
        assert connection.execute(statement).rowcount
        connection.commit()
    kind, thing = ROWS[statement]
    found = named(vault)
    assert any(one == kind and name.startswith(thing) for one, name in found), found
    with pytest.raises(CustodyBroken):
        require_whole(verify(vault))


@pytest.mark.parametrize("name", ["tile/0/000.p/*", "tile/entries/000.p/*", "checkpoint"])
@pytest.mark.parametrize("at", [0, 37, -2])
def test_a_bit_of_a_tile_or_checkpoint_is_named(vault: Services, name: str, at: int) -> None:
    (path,) = vault.log_folder.glob(name)
    flip(path, at)
    kind = "checkpoint" if name == "checkpoint" else "tile"
    assert named(vault)[0] == (kind, path.relative_to(vault.log_folder).as_posix())


@pytest.mark.parametrize("part", ["tile/0", "tile/entries", "checkpoint"])
def test_a_bit_of_a_copy_in_the_archive_is_named(vault: Services, part: str) -> None:
    root = vault.settings.data_dir / "archive" / "log" / "v1" / vault.key.vault_id
    path = next(one for one in sorted((root / part).rglob("*")) if one.is_file())
    flip(path, 9)
    assert named(vault) == [("copy", f"archive copy of {path.relative_to(root).as_posix()}")]


def test_everything_broken_is_listed_and_the_first_is_what_stops(vault: Services) -> None:
    flip(sealed(vault)[0], 3)
    flip(next(vault.log_folder.glob("tile/0/000.p/*")), 3)
    found = verify(vault)
    assert [fault.kind for fault in found.faults] == ["tile", "content"]
    with pytest.raises(CustodyBroken, match=r"tile/0/000\.p/\d+: .*and 1 more"):
        require_whole(found)


@pytest.mark.soak
def test_a_thousand_bits_anywhere_in_the_stores_are_named(vault: Services) -> None:
    """Every file of archive, Git and log that carries what was taken into custody."""
    files = [
        *sealed(vault),
        *vault.git_folder.rglob("*.pack"),
        *(path for path in vault.log_folder.rglob("*") if path.is_file()),
    ]
    missed: list[tuple[Path, int]] = []
    for n in range(1000):
        path = files[n % len(files)]
        before, at = path.read_bytes(), n * 7919 % path.stat().st_size
        flip(path, at, bit=n % 8)
        if not verify(vault).faults:
            missed.append((path, at))
        path.write_bytes(before)
    assert missed == []
