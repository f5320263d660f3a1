"""Whatever order records come in, however they are cut into batches, however often: the same is known in the end."""

import itertools
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import select

from escrow.core.ids import new_id
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from escrow.intake.queries import GROUPS
from escrow.intake.tables import RunActivityRow, RunRow, ScriptRow, SightingRow
from tests.conftest import FrozenClock
from tests.factories import Deposits, a_snapshot, a_start, an_end, an_endpoint
from tests.schema_fixtures import migrate

BODIES = (b"one\n", b"two\n", b"three\n")
RUNS = tuple(
    (f"run-{number:04d}", path, body) for number, (path, body) in enumerate((p, b) for p in "ab" for b in BODIES[:2])
)


def records_of(run: str, path: str, body: bytes) -> list[dict[str, Any]]:
    start = a_start(run, body)
    start["script"]["path"] = f"/srv/{path}.py"
    part = {"v": 1, "type": "run.activity", "run": run, "libraries": [{"name": "pandas"}]}
    return [start, part | {"part": 1}, part | {"part": 2}, an_end(run), a_snapshot(run, {"etl.py": body})]


RECORDS = [record for run in RUNS for record in records_of(*run)]


@pytest.fixture(scope="module")
def deposits() -> Iterator[Deposits]:
    folder = Path(tempfile.mkdtemp())
    database = Database(f"sqlite:///{folder / 'escrow.db'}")
    migrate(database)
    yield Deposits(database, VaultKey(bytes(range(32))), FrozenClock(datetime(2026, 11, 22, 12, tzinfo=UTC)))
    database.close()
    shutil.rmtree(folder)


def known_after(deposits: Deposits, batches: list[list[dict[str, Any]]]) -> dict[str, Any]:
    """What an endpoint of its own is known to have run, once it has deposited these batches."""
    with deposits.database.transaction() as session:
        endpoint = an_endpoint(session, new_id())
    deposits.send(*(a_snapshot(f"run-ask-{n}", {"etl.py": body}) for n, body in enumerate(BODIES)), by=endpoint)
    deposits.upload(*BODIES, by=endpoint)
    for batch in batches:
        assert deposits.send(*batch, by=endpoint).rejected == []
    with deposits.database.reading() as session:
        runs = session.exec(select(RunRow).where(RunRow.endpoint_id == endpoint.key, RunRow.origin == "own")).all()
        scripts = session.exec(select(ScriptRow).where(ScriptRow.endpoint_id == endpoint.key)).all()
        parts = session.exec(select(RunActivityRow).where(RunActivityRow.endpoint_id == endpoint.key)).all()
        places = session.exec(select(SightingRow).where(SightingRow.endpoint_id == endpoint.key)).all()
    paths = {script.id: script.path for script in scripts}
    return {
        "runs": {(run.run, paths[str(run.script_id)], run.digest, run.exit_code, run.cpu_seconds) for run in runs},
        "joined": all(run.version is not None for run in runs),
        "scripts": {(script.path, script.versions, script.runs) for script in scripts},
        "parts": {(part.run, part.part, *(len(part.activity[group]) for group in GROUPS)) for part in parts},
        "sightings": {(place.path, place.digest, place.count) for place in places},
    }


def cut(records: list[dict[str, Any]], places: list[int]) -> list[list[dict[str, Any]]]:
    edges = [0, *sorted({place % (len(records) + 1) for place in places}), len(records)]
    return [records[one:other] for one, other in itertools.pairwise(edges)]


@settings(max_examples=25, deadline=None)
@given(
    st.permutations(RECORDS + RECORDS[::3]),
    st.lists(st.integers(min_value=0, max_value=len(RECORDS) * 2), max_size=6),
)
def test_order_batches_and_repeats_change_nothing(
    deposits: Deposits, records: list[dict[str, Any]], places: list[int]
) -> None:
    found = known_after(deposits, cut(records, places))
    assert found == known_after(deposits, [RECORDS])
    assert found["joined"]
    assert found["scripts"] == {("/srv/a.py", 2, 2), ("/srv/b.py", 2, 2)}
