"""What intake takes, refuses, asks for, and makes of it, on both databases."""

import json
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, func
from sqlmodel import Session, delete, select

from escrow.archive.erasing import destroy_keys
from escrow.audit.tables import AuditLeafRow
from escrow.core.digests import Digest
from escrow.core.errors import DigestMismatch, NotPermitted, QuotaExceeded, RequestRefused, WrongState
from escrow.core.events import Event
from escrow.core.principals import Principal, PrincipalKind
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from escrow.history.queries import list_versions, version_files
from escrow.history.tables import VersionRow
from escrow.intake.service import Batch
from escrow.intake.tables import BatchRow, LossRow, RunRow, ScriptLinkRow, ScriptRow, SightingRow
from escrow.queue.tables import JobRow
from tests.conftest import FrozenClock
from tests.factories import Deposits, a_batch, a_snapshot, a_start, an_end, an_endpoint

ETL, TOOLS = b"import tools\n", b"x = 1\n"


@pytest.fixture
def deposits(database: Database, vault_key: VaultKey, clock: FrozenClock) -> Deposits:
    return Deposits(database, vault_key, clock)


def the_script(session: Session) -> ScriptRow:
    return session.exec(select(ScriptRow)).one()


def test_a_bad_line_does_not_sink_the_good_ones(deposits: Deposits) -> None:
    receipt = deposits.send(a_start("run-0001"), b"{not json", a_start("run-0002"))
    assert receipt.accepted == 2
    assert [(one.line, one.code) for one in receipt.rejected] == [(2, "record_malformed")]


def test_a_snapshot_waits_for_its_contents(deposits: Deposits) -> None:
    snapshot = a_snapshot("run-0001", {"etl.py": ETL, "tools.py": TOOLS})
    receipt = deposits.send(a_start("run-0001", ETL), snapshot)
    assert receipt.accepted == 1
    assert [one.code for one in receipt.rejected] == ["content_missing"]
    assert set(receipt.missing) == {Digest.of(ETL), Digest.of(TOOLS)}
    deposits.upload(ETL, TOOLS)
    again = deposits.send(snapshot)
    assert (again.accepted, again.missing) == (1, [])
    with deposits.database.reading() as session:
        script = the_script(session)
        (version,) = list_versions(session, script.id)
        files = version_files(session, script.id, 1)
        run = session.exec(select(RunRow)).one()
    assert (version.digest, run.version) == (Digest.of(ETL), 1)
    assert [(file.path, file.role.value) for file in files] == [("etl.py", "script"), ("tools.py", "module")]


def test_a_run_tells_its_exit_and_cost(deposits: Deposits) -> None:
    deposits.run({"etl.py": ETL})
    with deposits.database.reading() as session:
        run = session.exec(select(RunRow)).one()
    assert (run.exit_code, run.cpu_seconds, run.peak_rss_bytes, run.account) == (0, 0.6, 31_900_000, "ana")


@pytest.mark.parametrize("kernel_first", [True, False])
def test_what_the_kernel_says_of_an_end_outlasts_what_the_run_says(deposits: Deposits, kernel_first: bool) -> None:
    deposits.send(a_start("run-0001", ETL))
    ends = [an_end("run-0001", exit_code=3), an_end("run-0001", exit_code=0, trust={"all": "self_reported"})]
    for end in ends if kernel_first else reversed(ends):
        deposits.send(end)
    with deposits.database.reading() as session:
        run = session.exec(select(RunRow)).one()
    assert (run.exit_code, (run.trust or {}).get("end")) == (3, "kernel")


def test_order_is_free_across_batches(deposits: Deposits) -> None:
    snapshot = a_snapshot("run-0001", {"etl.py": ETL})
    deposits.send(an_end("run-0001"))
    deposits.send(snapshot)
    deposits.upload(ETL)
    deposits.send(snapshot)
    deposits.send(a_start("run-0001", ETL))
    with deposits.database.reading() as session:
        run = session.exec(select(RunRow)).one()
        assert (run.version, run.exit_code) == (1, 0)
        assert the_script(session).versions == 1


def test_the_same_run_told_twice_is_one_run(deposits: Deposits) -> None:
    deposits.send(a_start("run-0001", ETL), a_start("run-0001", ETL))
    deposits.send(a_start("run-0001", ETL))
    with deposits.database.reading() as session:
        assert the_script(session).runs == 1
        assert session.exec(select(SightingRow)).one().count == 1


def test_an_edit_makes_the_next_version_and_earlier_bytes_return_to_theirs(deposits: Deposits) -> None:
    runs = [deposits.run({"etl.py": body}) for body in (b"one\n", b"two\n", b"one\n")]
    with deposits.database.reading() as session:
        numbers = [session.get_one(RunRow, (deposits.endpoint.key, run)).version for run in runs]
        versions = list_versions(session, the_script(session).id)
    assert numbers == [1, 2, 1]
    assert versions[1].parent_commit == versions[0].commit_id


def test_a_run_that_imported_less_joins_and_one_with_more_makes_the_next(deposits: Deposits) -> None:
    runs = [
        deposits.run(files)
        for files in (
            {"etl.py": ETL, "tools.py": TOOLS},
            {"etl.py": ETL},
            {"etl.py": ETL, "tools.py": TOOLS, "more.py": b"y = 2\n"},
        )
    ]
    with deposits.database.reading() as session:
        assert [session.get_one(RunRow, (deposits.endpoint.key, run)).version for run in runs] == [1, 1, 2]


def test_a_replay_gets_the_same_answer_with_missing_recomputed(deposits: Deposits) -> None:
    batch = a_batch(a_start("run-0001", ETL), a_snapshot("run-0001", {"etl.py": ETL}))
    first = deposits.send_batch(batch)
    deposits.upload(ETL)
    second = deposits.send_batch(batch)
    assert (second.accepted, second.rejected, second.leaf_id) == (first.accepted, first.rejected, first.leaf_id)
    assert (first.missing, second.missing) == ([Digest.of(ETL)], [])


def test_another_body_under_a_known_id_is_refused(deposits: Deposits) -> None:
    name = str(uuid.uuid4())
    deposits.send(a_start("run-0001"), batch_id=name)
    with pytest.raises(WrongState) as refusal:
        deposits.send(a_start("run-0002"), batch_id=name)
    assert refusal.value.code == "batch_reused"


def test_concurrent_replays_of_one_batch_give_one_result(deposits: Deposits) -> None:
    batch = a_batch(*(a_start(f"run-{n:04d}", ETL) for n in range(5)))
    receipts: list[Any] = []
    threads = [threading.Thread(target=lambda: receipts.append(deposits.send_batch(batch))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({(receipt.accepted, receipt.leaf_id) for receipt in receipts}) == 1
    assert len(receipts) == 8
    with deposits.database.reading() as session:
        assert session.exec(select(func.count()).select_from(BatchRow)).one() == 1
        assert the_script(session).runs == 5


def test_a_content_counts_only_for_the_endpoint_that_proved_it(deposits: Deposits) -> None:
    deposits.run({"etl.py": ETL})
    with deposits.database.transaction() as session:
        other = an_endpoint(session, "f" * 32, "other")
    snapshot = a_snapshot("run-0009", {"etl.py": ETL})
    receipt = deposits.send(a_start("run-0009", ETL), snapshot, by=other)
    assert receipt.missing == [Digest.of(ETL)]
    deposits.upload(ETL, by=other)
    assert deposits.send(snapshot, by=other).missing == []
    with deposits.database.reading() as session:
        links = session.exec(select(ScriptLinkRow)).all()
    assert {link.kind for link in links} == {"same_content"}
    assert len(links) == 2


def test_bytes_nobody_asked_for_are_refused(deposits: Deposits, clock: FrozenClock) -> None:
    with pytest.raises(WrongState) as refusal:
        deposits.upload(ETL)
    assert refusal.value.code == "not_asked_for"
    deposits.send(a_snapshot("run-0001", {"etl.py": ETL}))
    clock.advance(timedelta(days=8).total_seconds())
    with pytest.raises(WrongState):
        deposits.upload(ETL)


def test_other_bytes_than_promised_are_refused_and_kept_out(deposits: Deposits) -> None:
    deposits.send(a_snapshot("run-0001", {"etl.py": ETL}))
    with pytest.raises(DigestMismatch):
        deposits.archive.deposit(b"evil", Digest.of(ETL))


def test_the_quota_is_named_and_passes(database: Database, vault_key: VaultKey, clock: FrozenClock) -> None:
    deposits = Deposits(database, vault_key, clock, batches_per_minute=2)
    deposits.send(a_start("run-0001"))
    deposits.send(a_start("run-0002"))
    with pytest.raises(QuotaExceeded, match="2 a minute"):
        deposits.send(a_start("run-0003"))
    clock.advance(61)
    assert deposits.send(a_start("run-0003")).accepted == 1


def test_only_an_endpoint_may_deposit(deposits: Deposits) -> None:
    with pytest.raises(NotPermitted, match="batch:deposit"):
        deposits.send(a_start("run-0001"), by=Principal(PrincipalKind.PERSON, "ana"))


def test_work_and_leaves_stand_in_the_same_transaction(deposits: Deposits) -> None:
    deposits.run({"etl.py": ETL})
    with deposits.database.reading() as session:
        events = session.exec(select(AuditLeafRow.event)).all()
        jobs = {(job.kind, json.dumps(job.payload, sort_keys=True)) for job in session.exec(select(JobRow))}
        script = the_script(session)
    assert events.count(Event.VERSION_STORED.value) == 1
    assert events.count(Event.BATCH_RECEIVED.value) == 2
    assert ("scan.version", json.dumps({"number": 1, "script_id": script.id})) in jobs
    assert ("lifecycle.settle", json.dumps({"script_id": script.id})) in jobs


def test_a_rolled_back_deposit_leaves_nothing(deposits: Deposits) -> None:
    def fail_after_receiving() -> None:
        with deposits.database.transaction() as session:
            deposits.intake.receive(session, deposits.endpoint, a_batch(a_start("run-0001")))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_after_receiving()
    with deposits.database.reading() as session:
        for table in (RunRow, ScriptRow, BatchRow, AuditLeafRow, JobRow):
            assert session.exec(select(func.count()).select_from(table)).one() == 0, table


def test_a_run_is_told_of_again_when_its_snapshot_joins_a_known_version(deposits: Deposits) -> None:
    deposits.run({"etl.py": ETL})
    deposits.send(a_start("run-0002", ETL), an_end("run-0002"))
    with deposits.database.transaction() as session:
        session.exec(delete(JobRow))
    deposits.send(a_snapshot("run-0002", {"etl.py": ETL}))
    with deposits.database.reading() as session:
        (job,) = session.exec(select(JobRow)).all()
    assert (job.kind, job.payload["runs"]) == ("scan.observe", ["run-0002"])


def test_a_batch_of_many_runs_costs_few_statements(deposits: Deposits) -> None:
    deposits.run({"etl.py": ETL})
    costs = []
    for size in (10, 100):
        runs = [f"run-{size:04d}-{n:04d}" for n in range(size)]
        with counting(deposits.database) as statements:
            deposits.send(*(record for run in runs for record in (a_start(run, ETL), a_snapshot(run, {"etl.py": ETL}))))
        costs.append(len(statements))
    assert costs[0] == costs[1]
    with deposits.database.reading() as session:
        script = the_script(session)
        assert (script.runs, script.versions) == (111, 1)
        assert session.exec(select(SightingRow)).one().count == 111


@contextmanager
def counting(database: Database) -> Iterator[list[str]]:
    statements: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        statements.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    try:
        yield statements
    finally:
        event.remove(database.engine, "before_cursor_execute", note)


def test_a_batch_of_many_new_scripts_costs_few_statements(deposits: Deposits) -> None:
    costs = []
    for size in (10, 100):
        bodies = [f"print({size}, {n})\n".encode() for n in range(size)]
        runs = [f"run-{size:04d}-{n:04d}" for n in range(size)]
        starts = [a_start(run, body, script=_place(f"{run}.py", body)) for run, body in zip(runs, bodies, strict=True)]
        shots = [a_snapshot(run, {"etl.py": body}) for run, body in zip(runs, bodies, strict=True)]
        deposits.send(*starts, *shots)
        deposits.upload(*bodies)
        with counting(deposits.database) as statements:
            assert deposits.send(*shots).accepted == size
        costs.append(len(statements))
    assert costs[0] == costs[1]
    with deposits.database.reading() as session:
        assert session.exec(select(func.count()).select_from(VersionRow)).one() == 110


def _place(name: str, body: bytes) -> dict[str, str]:
    return {"kind": "file", "path": f"/srv/jobs/{name}", "digest": str(Digest.of(body))}


def test_versions_of_one_script_in_one_batch_follow_each_other(deposits: Deposits) -> None:
    bodies = [f"print({n})\n".encode() for n in range(3)]
    runs = [f"run-{n:04d}" for n in range(3)]
    shots = [a_snapshot(run, {"etl.py": body}) for run, body in zip(runs, bodies, strict=True)]
    deposits.send(*(a_start(run, body) for run, body in zip(runs, bodies, strict=True)), *shots)
    deposits.upload(*bodies)
    deposits.send(*shots)
    with deposits.database.reading() as session:
        versions = list_versions(session, the_script(session).id)
    assert [(one.number, one.digest) for one in versions] == [(n, Digest.of(body)) for n, body in enumerate(bodies, 1)]
    assert [one.parent_commit for one in versions] == [None, *(one.commit_id for one in versions[:-1])]
    assert [one.leaf_id for one in versions] == sorted(one.leaf_id for one in versions)


def test_a_snapshot_whose_content_was_erased_before_its_run_came_sinks_nothing(deposits: Deposits) -> None:
    snapshot = a_snapshot("run-0001", {"etl.py": ETL})
    deposits.send(snapshot)
    deposits.upload(ETL)
    deposits.send(snapshot)
    with deposits.database.transaction() as session:
        destroy_keys(session, [Digest.of(ETL)], at=deposits.clock.now())
    receipt = deposits.send(a_start("run-0001", ETL), a_start("run-0002", TOOLS), an_end("run-0001"))
    assert (receipt.accepted, receipt.rejected) == (3, [])
    with deposits.database.reading() as session:
        runs = {run.run: run.version for run in session.exec(select(RunRow))}
    assert runs == {"run-0001": None, "run-0002": None}


def test_losses_add_up(deposits: Deposits) -> None:
    loss = {
        "v": 1,
        "type": "loss",
        "seq": 5,
        "time": "2026-11-22T11:00:00Z",
        "from_seq": 0,
        "to_seq": 0,
        "count": 3,
        "reason": "stdin_pipe",
        "digest": None,
        "path": "/x.sh",
    }
    deposits.send(loss)
    deposits.send(loss | {"count": 2})
    with deposits.database.reading() as session:
        assert session.exec(select(LossRow)).one().count == 5


def test_a_package_script_is_a_run_and_a_digest(deposits: Deposits) -> None:
    deposits.send(a_start("run-0001", ETL, origin="package"))
    with deposits.database.reading() as session:
        script = the_script(session)
        jobs = session.exec(select(JobRow.kind)).all()
    assert (script.origin, script.versions, script.runs) == ("package", 0, 1)
    assert "lifecycle.settle" not in jobs


def test_gaps_in_numbers_are_reported_not_refused(deposits: Deposits) -> None:
    receipt = deposits.send(a_start("run-0001", seq=4), a_start("run-0002", seq=9))
    assert (receipt.accepted, receipt.sequence_gaps) == (2, 4)


START = a_start("run-bad-1")
SNAP = a_snapshot("run-bad-1", {"etl.py": ETL})


def _with_path(path: str) -> dict[str, Any]:
    return SNAP | {"files": [SNAP["files"][0] | {"path": path}]}


BAD_LINES: list[tuple[str, bytes, str]] = [
    ("not JSON", b"{", "record_malformed"),
    ("not an object", b"[1]", "record_malformed"),
    ("not UTF-8", b'{"v":1,"type":"\xff"}', "record_malformed"),
    ("a lone surrogate", json.dumps(START | {"time_zone": "\ud800"}).encode(), "record_malformed"),
    ("a NUL in a text", json.dumps(START | {"time_zone": "a\x00b"}).encode(), "record_malformed"),
    ("a key twice", b'{"v":1,"v":1,"type":"run.start"}', "record_malformed"),
    ("a key twice inside", b'{"v":1,"type":"run.start","account":{"uid":1,"uid":2}}', "record_malformed"),
    ("NaN", json.dumps(an_end("run-bad-1") | {"wall_seconds": float("nan")}).encode(), "record_malformed"),
    ("infinity", b'{"v":1,"type":"run.end","run":"run-bad-1","wall_seconds":Infinity}', "record_malformed"),
    ("a number beyond floats", b'{"v":1,"type":"run.end","run":"run-bad-1","wall_seconds":1e999}', "record_malformed"),
    ("a number of 5,000 digits", b'{"v":1,"type":"x","n":' + b"9" * 5000 + b"}", "record_malformed"),
    ("a huge count", json.dumps(an_end("run-bad-1") | {"peak_rss_bytes": 2**70}).encode(), "record_malformed"),
    ("a negative count", json.dumps(an_end("run-bad-1") | {"peak_rss_bytes": -1}).encode(), "record_malformed"),
    ("deep nesting", b'{"v":1,"type":"run.start","sensor":' + b"[" * 20000 + b"]" * 20000 + b"}", "record_malformed"),
    ("nesting a little too deep", b'{"v":1,"sensor":' + b"[" * 40 + b"]" * 40 + b"}", "record_malformed"),
    ("no version", b'{"type":"heartbeat"}', "record_malformed"),
    ("another version", b'{"v":2,"type":"heartbeat"}', "record_malformed"),
    ("true as version", b'{"v":true,"type":"heartbeat"}', "record_malformed"),
    ("an unknown type", b'{"v":1,"type":"run.paused"}', "record_unknown"),
    ("no type", b'{"v":1}', "record_unknown"),
    ("a type that is a list", b'{"v":1,"type":["run.start"]}', "record_unknown"),
    ("a missing field", json.dumps({k: v for k, v in START.items() if k != "account"}).encode(), "record_malformed"),
    ("a text for a number", json.dumps(START | {"seq": "1"}).encode(), "record_malformed"),
    ("a naive time", json.dumps(START | {"time": "2026-11-22T02:00:03"}).encode(), "record_malformed"),
    ("no time at all", json.dumps(START | {"time": "yesterday"}).encode(), "record_malformed"),
    ("a short run name", json.dumps(START | {"run": "x"}).encode(), "record_malformed"),
    ("an unknown kind", json.dumps(START | {"script": {"kind": "magic"}}).encode(), "record_malformed"),
    ("a line too long", json.dumps(START | {"more": "x" * 70_000}).encode(), "line_too_long"),
    ("a short digest", json.dumps(SNAP | {"digest": "sha256:12"}).encode(), "record_malformed"),
    ("an absolute path", json.dumps(_with_path("/etc/passwd")).encode(), "record_malformed"),
    ("a drive", json.dumps(_with_path("C:/x.py")).encode(), "record_malformed"),
    ("a path that leads out", json.dumps(_with_path("../x.py")).encode(), "record_malformed"),
    ("a dot", json.dumps(_with_path("./x.py")).encode(), "record_malformed"),
    ("an empty component", json.dumps(_with_path("a//x.py")).encode(), "record_malformed"),
    ("a NUL in a path", json.dumps(_with_path("a\x00.py")).encode(), "record_malformed"),
    ("a name of 4 KB", json.dumps(_with_path("a" * 4096)).encode(), "record_malformed"),
    ("a component of 300 bytes", json.dumps(_with_path("a" * 300)).encode(), "record_malformed"),
    ("a .git folder", json.dumps(_with_path(".git/config")).encode(), "record_malformed"),
    ("a .GIT folder", json.dumps(_with_path("x/.GIT/hooks/a")).encode(), "record_malformed"),
    (".git behind a backslash", json.dumps(_with_path("x\\.git\\config")).encode(), "record_malformed"),
    ("a way out behind a backslash", json.dumps(_with_path("..\\x.py")).encode(), "record_malformed"),
    ("a share", json.dumps(_with_path("\\\\server\\x.py")).encode(), "record_malformed"),
    (".git with a letter nobody sees", json.dumps(_with_path(".g\u200cit/config")).encode(), "record_malformed"),
    (".git as a stream", json.dumps(_with_path(".git::$INDEX_ALLOCATION/config")).encode(), "record_malformed"),
    ("its short name", json.dumps(_with_path("GIT~1/config")).encode(), "record_malformed"),
    ("a path twice", json.dumps(SNAP | {"files": SNAP["files"] * 2}).encode(), "record_malformed"),
    ("two scripts", json.dumps(a_snapshot("run-bad-1", {"etl.py": ETL}) | {
        "files": [*SNAP["files"], SNAP["files"][0] | {"path": "b.py"}]}).encode(), "record_malformed"),
    ("no script", json.dumps(SNAP | {"files": [SNAP["files"][0] | {"role": "module"}]}).encode(), "record_malformed"),
    ("no files", json.dumps(SNAP | {"files": []}).encode(), "record_malformed"),
    ("a file that is a folder", json.dumps(SNAP | {"files": [
        SNAP["files"][0] | {"path": "a"}, SNAP["files"][0] | {"path": "a/b", "role": "module"}]}).encode(),
     "record_malformed"),
    ("201 files", json.dumps(SNAP | {"files": [
        SNAP["files"][0] | {"path": f"f{n}", "role": "module" if n else "script"} for n in range(201)]}).encode(),
     "record_malformed"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "code"), [row[1:] for row in BAD_LINES], ids=[row[0] for row in BAD_LINES])
def test_a_bad_line_is_named_and_everything_else_kept(
    sqlite_database: Database, vault_key: VaultKey, clock: FrozenClock, line: bytes, code: str
) -> None:
    deposits = Deposits(sqlite_database, vault_key, clock)
    receipt = deposits.send(a_start("run-good-1"), line, an_end("run-good-1"))
    assert [(one.line, one.code) for one in receipt.rejected] == [(2, code)]
    assert ";" in receipt.rejected[0].message or "expected" in receipt.rejected[0].message.lower()
    assert receipt.accepted == 2
    with deposits.database.reading() as session:
        run = session.exec(select(RunRow)).one()
    assert (run.run, run.exit_code) == ("run-good-1", 0)


def test_a_bad_line_says_nothing_of_what_was_in_it(deposits: Deposits) -> None:
    receipt = deposits.send(a_start("run-0001", account={"uid": "hunter2-secret"}))
    assert "hunter2" not in str(receipt.rejected)


def test_at_most_a_hundred_rejections_are_listed(deposits: Deposits) -> None:
    receipt = deposits.send(*([b"{"] * 130))
    assert (len(receipt.rejected), receipt.rejected_more) == (100, 30)


@pytest.mark.parametrize("name", ["", "x", "0" * 36, "{6e1c7b9e-5a0b-4d0e-9d39-6b1f5f3f0a11}"])
def test_a_batch_without_a_proper_id_is_refused(deposits: Deposits, name: str) -> None:
    with pytest.raises(RequestRefused) as refusal:
        deposits.send_batch(Batch(name, b"{}"))
    assert refusal.value.code == "batch_id_malformed"
