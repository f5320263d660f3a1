"""A crash between any two steps of one snapshot ends in the state the design names, and the next start goes on from it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from escrow.core.fault_points import POINTS, arm
from tests.fault_fixtures import Account, Depositor, Vault, account_of, settle, until
from web.wiring import Services


def count(services: Services, what: str) -> int:
    with services.database.reading() as session:
        return int(session.connection().exec_driver_sql(f"select count(*) from {what}").scalar() or 0)


def objects(services: Services) -> int:
    return len([one for one in (services.settings.data_dir / "archive" / "cnt").rglob("*") if one.is_file()])


def counts(services: Services) -> dict[str, int]:
    return {
        "objects": objects(services),
        "contents": count(services, "contents"),
        "batches": count(services, "batches"),
        "runs": count(services, "runs"),
        "batch leaves": count(services, "audit_leaves where event = 'batch.received'"),
        "unnumbered": count(services, "audit_leaves where log_index is null"),
        "versions": count(services, "versions"),
        "in git": count(services, "versions where in_git_at is not null"),
        "references": len(services.shards.refs()),
        "jobs": count(services, "jobs"),
    }


# What must be there, and what must not, at the moment of the crash. Bytes may be spare; a record never lacks them.
STATES: dict[str, tuple[str, Callable[[dict[str, int]], bool]]] = {
    "content.checked": ("nothing of it is kept", lambda at: at["objects"] == at["contents"] == 0),
    "content.stored": ("spare bytes, no row", lambda at: at["objects"] == 1 and at["contents"] == 0),
    "content.recorded": ("bytes and row", lambda at: at["objects"] == at["contents"] == 1),
    "batch.unpacked": ("nothing of it is kept", lambda at: at["batches"] == at["runs"] == at["batch leaves"] == 0),
    "batch.written": ("all of it rolled back", lambda at: at["batches"] == at["runs"] == at["batch leaves"] == 0),
    "batch.committed": ("batch, run and leaf", lambda at: at["batches"] == at["runs"] == at["batch leaves"] == 1),
    "leaves.waiting": ("leaves without a number", lambda at: at["unnumbered"] > 0),
    "leaves.numbered": ("every leaf has its number", lambda at: at["unnumbered"] == 0),
    "history.packed": ("a waiting version, no reference", lambda at: at["versions"] > at["in git"] == at["references"]),
    "history.referenced": ("a reference SQL does not know", lambda at: at["references"] > at["in git"] == 0),
    "history.marked": ("both know", lambda at: at["references"] == at["in git"] >= 1),
    "job.claimed": ("the job is still there", lambda at: at["jobs"] > 0),
    "job.done": ("the job is still there", lambda at: at["jobs"] > 0),
}


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = Vault.found(tmp_path)
    yield made
    if made.process is not None:
        made.kill()


def test_every_point_has_its_state() -> None:
    assert set(STATES) == set(POINTS)


@pytest.mark.parametrize("point", POINTS)
def test_a_crash_leaves_what_the_design_names_and_loses_nothing(vault: Vault, point: str) -> None:
    # 1. A server that ends at this point, and a depositor that only knows what it was told.
    depositor = Depositor(vault)
    vault.start(fault=point)
    if not vault.died():
        depositor.deposit_until_it_breaks()
    until(vault.died, f"{point} was reached")
    vault.kill()
    # 2. What is there now is what the design says.
    services = vault.open()
    what, holds = STATES[point]
    at = counts(services)
    services.database.close()
    assert holds(at), f"{point}: expected {what}, found {at}"
    # 3. The next start goes on from it, and the depositor is answered as if nothing had been.
    vault.start()
    depositor.finish()
    with vault.client() as client:
        depositor.deposit_one(client)
    settle(vault)
    vault.stop()
    found = account_of(vault, depositor.acknowledged)
    assert found == Account(found.acknowledged, lost=0, duplicates=0, fsck="clean", locks=0)
    assert found.acknowledged >= 3
    print(f"| {point} | {what} | {found.acknowledged} | {found.lost} | {found.fsck} |")


def test_a_point_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match=r"content\.stored"):
        arm("content.vanished")
    arm(None)


def test_an_unarmed_point_does_nothing() -> None:
    from escrow.core.fault_points import reach

    for point in POINTS:
        reach(point)


def test_archive_bytes_without_a_row_are_spare_and_harm_nobody(vault: Vault) -> None:
    services: Any = vault.open()
    from escrow.core.digests import Digest

    services.archive.deposit(b"spare\n", Digest.of(b"spare\n"))
    services.database.close()
    vault.start()
    depositor = Depositor(vault)
    with vault.client() as client:
        depositor.deposit_one(client)
    settle(vault)
    vault.stop()
    assert account_of(vault, depositor.acknowledged).fsck == "clean"
