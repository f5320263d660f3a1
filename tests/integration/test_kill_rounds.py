"""kill -9 of the server's whole process group at random moments of depositing: nothing acknowledged is ever lost."""

import os
import random
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from escrow.core.ids import new_id
from tests.fault_fixtures import Account, Depositor, Vault, account_of, settle
from tests.s3_fixtures import S3Server, s3_server

__all__ = ["s3_server"]

SOAK_ROUNDS = int(os.environ.get("ESCROW_SOAK_ROUNDS", "50"))
SEED = int(os.environ.get("ESCROW_SOAK_SEED", "7"))
DEPOSITORS = 4
PLACES = [("folder", "sqlite"), ("folder", "postgres"), ("s3", "sqlite"), ("s3", "postgres")]


@pytest.fixture
def database_url(postgres_server: str) -> Iterator[str]:
    name = f"kill_{new_id()[:8]}"
    admin = create_engine(postgres_server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"create database {name}"))
    yield make_url(postgres_server).set(database=name).render_as_string(hide_password=False)
    with admin.connect() as connection:
        connection.execute(text(f"drop database {name} with (force)"))
    admin.dispose()


def place(archive: str, database: str, request: pytest.FixtureRequest) -> dict[str, Any]:
    over: dict[str, Any] = {}
    if database == "postgres":
        over["database_url"] = request.getfixturevalue("database_url")
    if archive == "s3":
        server: S3Server = request.getfixturevalue("s3_server")
        over |= {
            "s3_endpoint": server.endpoint, "s3_bucket": f"kill-{new_id()[:8]}", "s3_access_key": server.access_key,
            "s3_secret_key": server.secret_key, "s3_secure": False, "retention_days": 1,
        }  # fmt: skip
    return over


def kill_while_depositing(vault: Vault, depositors: list[Depositor], after: float) -> None:
    vault.start()
    threads = [threading.Thread(target=one.deposit_until_it_breaks) for one in depositors]
    for thread in threads:
        thread.start()
    time.sleep(after)
    vault.kill()
    for thread in threads:
        thread.join()


def survive(folder: Path, rounds: int, **over: Any) -> tuple[Account, int]:
    vault = Vault.found(folder, **over)
    depositors = [Depositor(vault, made=place * 1_000_000) for place in range(DEPOSITORS)]
    chance = random.Random(SEED)
    try:
        for _ in range(rounds):
            kill_while_depositing(vault, depositors, chance.uniform(0.1, 3.0))
        vault.start()
        for one in depositors:
            one.finish()
        settle(vault)
        vault.stop()
        return account_of(vault, together(depositors)), sum(one.made % 1_000_000 for one in depositors)
    finally:
        vault.kill()


def together(depositors: list[Depositor]) -> dict[str, Any]:
    """What all of them were told."""
    batches: dict[str, Any] = {}
    contents: dict[str, Any] = {}
    runs: list[tuple[str, str]] = []
    for one in depositors:
        batches |= one.acknowledged["batches"]
        contents |= one.acknowledged["contents"]
        runs += one.acknowledged["runs"]
    return {"batches": batches, "contents": contents, "runs": runs}


def test_three_rounds_lose_nothing(tmp_path: Path) -> None:
    found, made = survive(tmp_path, 3)
    assert found == Account(found.acknowledged, lost=0, duplicates=0, fsck="clean", locks=0)
    assert made >= 1


@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.parametrize(("archive", "database"), PLACES, ids=["-".join(one) for one in PLACES])
def test_many_rounds_lose_nothing(
    tmp_path: Path, archive: str, database: str, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    found, made = survive(tmp_path, SOAK_ROUNDS, **place(archive, database, request))
    with capsys.disabled():
        print(
            f"\n| {archive} | {database} | rounds {SOAK_ROUNDS} | deposits {made} | acknowledged {found.acknowledged} "
            f"| lost {found.lost} | duplicates {found.duplicates} | fsck {found.fsck} | locks {found.locks} |"
        )
    assert found == Account(found.acknowledged, lost=0, duplicates=0, fsck="clean", locks=0)
