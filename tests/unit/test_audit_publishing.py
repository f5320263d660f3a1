"""Checkpoints leave the house in order, are tried again, and a log that was rolled back is caught by what left."""

import base64
import hashlib
import hmac
import json
import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import httpx2
import pytest
from sqlalchemy import text

from escrow.archive.filesystem import FolderStore
from escrow.archive.interface import ObjectVersion
from escrow.audit.checkpoint import open_checkpoint
from escrow.audit.copies import LogArchive, list_copies
from escrow.audit.publishing import CheckpointFile, CheckpointWebhook, Destination, Publisher, list_deliveries
from escrow.audit.sequencer import Sequencer
from escrow.audit.tlog import verify_consistency
from escrow.core.errors import ProofBroken
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from tests.conftest import FrozenClock
from tests.unit.test_audit_log import Log

MINUTE = timedelta(minutes=1)
SECRET = "webhook-secret"


@pytest.fixture
def log(database: Database, vault_key: VaultKey, clock: FrozenClock, tmp_path: Path) -> Log:
    return Log(database, vault_key, clock, tmp_path / "log")


class Receiver:
    """A real HTTP server that keeps what it is sent and answers as it is told."""

    def __init__(self) -> None:
        self.answer, self.bodies, self.marks = 204, list[bytes](), list[str | None]()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                outer.bodies.append(self.rfile.read(int(self.headers["content-length"])))
                outer.marks.append(self.headers["escrow-signature"])
                self.send_response(outer.answer)
                self.end_headers()

            def log_message(self, *_: object) -> None: ...

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/checkpoints"


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    thread = threading.Thread(target=made.server.serve_forever)
    thread.start()
    yield made
    made.server.shutdown()
    thread.join()
    made.server.server_close()


def publisher(log: Log, *destinations: Destination) -> Publisher:
    return Publisher(log.database, log.tiles, log.signer.key, log.clock, destinations)


def grow(log: Log, count: int) -> None:
    log.append(count)
    log.sequencer.run_once()


def delivery(log: Log) -> tuple[int | None, int, str | None]:
    with log.database.reading() as session:
        (found,) = list_deliveries(session)
    return found.size, found.failures, found.fault


def test_a_file_gets_every_checkpoint_due_with_a_proof_that_it_continues_the_last(log: Log, tmp_path: Path) -> None:
    path = tmp_path / "share" / "checkpoints.jsonl"
    path.parent.mkdir()
    sender = publisher(log, CheckpointFile(path, log.signer.key, every=MINUTE))
    assert sender.run_once() == 0, "nothing is signed yet"
    for count in (3, 300, 1):
        grow(log, count)
        assert sender.run_once() == 1
        assert sender.run_once() == 0, "the same checkpoint is not sent twice"
        log.clock.advance(60)
    parcels = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    heads = [open_checkpoint(parcel["checkpoint"], log.signer.key) for parcel in parcels]
    assert [head.size for head in heads] == [3, 303, 304]
    assert [parcel["previous"] for parcel in parcels] == [0, 3, 303]
    for before, after, parcel in zip(heads, heads[1:], parcels[1:], strict=False):
        proof = [base64.b64decode(hash_) for hash_ in parcel["consistency"]]
        verify_consistency(before.size, after.size, before.root, after.root, proof)


def test_checkpoints_are_sent_no_oftener_than_is_set(log: Log, tmp_path: Path) -> None:
    sender = publisher(log, CheckpointFile(tmp_path / "c", log.signer.key, every=MINUTE))
    grow(log, 1)
    assert sender.run_once() == 1
    grow(log, 1)
    assert sender.run_once() == 0
    log.clock.advance(61)
    assert sender.run_once() == 1


def test_a_webhook_is_marked_tried_again_later_each_time_and_shown(log: Log, receiver: Receiver) -> None:
    with httpx2.Client(timeout=5) as client:
        sender = publisher(log, CheckpointWebhook(receiver.url, secret=SECRET, client=client, every=MINUTE))
        grow(log, 2)
        receiver.answer = 503
        assert sender.run_once() == 0
        assert delivery(log) == (None, 1, "checkpoint_webhook_503")
        assert sender.run_once() == 0
        assert len(receiver.bodies) == 1, "not again at once"
        log.clock.advance(3)
        assert sender.run_once() == 0
        assert delivery(log)[1] == 2
        receiver.answer = 200
        log.clock.advance(10)
        assert sender.run_once() == 1
    assert delivery(log) == (2, 0, None)
    expected = hmac.new(SECRET.encode(), receiver.bodies[-1], hashlib.sha256).hexdigest()
    assert receiver.marks[-1] == f"sha256={expected}"
    assert open_checkpoint(json.loads(receiver.bodies[-1])["checkpoint"], log.signer.key).size == 2


def test_a_webhook_that_is_not_there_is_a_fault_and_not_the_end(log: Log, receiver: Receiver, tmp_path: Path) -> None:
    receiver.server.socket.close()
    with httpx2.Client(timeout=1) as client:
        dead = CheckpointWebhook(receiver.url, secret=None, client=client, every=MINUTE)
        sender = publisher(log, dead, CheckpointFile(tmp_path / "c", log.signer.key, every=MINUTE))
        grow(log, 1)
        assert sender.run_once() == 1, "the other destination has it"
    with log.database.reading() as session:
        faults = {one.destination: one.fault for one in list_deliveries(session)}
    assert faults == {"file": None, "webhook": "checkpoint_webhook_unavailable"}


def test_a_missing_share_is_a_fault_until_it_is_back(log: Log, tmp_path: Path) -> None:
    path = tmp_path / "share" / "checkpoints"
    sender = publisher(log, CheckpointFile(path, log.signer.key, every=MINUTE))
    grow(log, 1)
    assert sender.run_once() == 0
    assert delivery(log) == (None, 1, "checkpoint_file_unavailable")
    path.parent.mkdir()
    log.clock.advance(60)
    assert sender.run_once() == 1


def test_a_line_a_crash_left_half_written_is_passed_over(log: Log, tmp_path: Path) -> None:
    path = tmp_path / "c"
    file = CheckpointFile(path, log.signer.key, every=MINUTE)
    sender = publisher(log, file)
    grow(log, 1)
    sender.run_once()
    with path.open("ab") as opened:
        opened.write(b'{"v":1,"at":"20')
    grow(log, 1)
    log.clock.advance(60)
    assert sender.run_once() == 1
    last = file.last()
    assert last is not None
    assert last.size == 2


def _forget(log: Log, *, leaves_from: int) -> None:
    """Roll everything back that is in the vault's own hands: rows, published files, and what it noted of sending."""
    with log.database.transaction() as session:
        session.execute(text("delete from audit_checkpoints"))
        session.execute(text("delete from audit_deliveries"))
        session.execute(text(f"delete from audit_details where leaf_id > {leaves_from}"))
        session.execute(text(f"delete from audit_leaves where id > {leaves_from}"))
        session.execute(text("update audit_leaves set log_index = null"))
    log.tiles.folder.rename(log.tiles.folder.with_name(f"gone-{leaves_from}"))


def test_a_log_rolled_back_whole_is_caught_by_what_left_the_house(log: Log, tmp_path: Path) -> None:
    file = CheckpointFile(tmp_path / "c", log.signer.key, every=MINUTE)
    sender = publisher(log, file)
    grow(log, 5)
    sender.run_once()
    before = (tmp_path / "c").read_bytes()
    _forget(log, leaves_from=2)
    watchful = Sequencer(log.database, log.signer, log.clock, log.tiles, outside=[file.known])
    log.clock.advance(60)
    with pytest.raises(ProofBroken, match="checkpoint 5: it was published and the database does not know it"):
        watchful.run_once()
    careless = Sequencer(log.database, log.signer, log.clock, log.tiles)
    log.append(6)
    careless.run_once()
    assert sender.run_once() == 0
    assert delivery(log) == (None, 1, "proof_broken")
    assert (tmp_path / "c").read_bytes() == before


def test_a_file_that_holds_another_vaults_checkpoints_is_refused(log: Log, tmp_path: Path) -> None:
    (tmp_path / "c").write_bytes(b'{"checkpoint": "someone else"}\n')
    sender = publisher(log, CheckpointFile(tmp_path / "c", log.signer.key, every=MINUTE))
    grow(log, 1)
    assert sender.run_once() == 0
    assert delivery(log) == (None, 1, "proof_broken")


def test_the_archive_gets_every_file_a_checkpoint_speaks_of_once(log: Log, tmp_path: Path) -> None:
    store = FolderStore(tmp_path / "archive")
    sender = publisher(log, LogArchive(store, log.tiles, log.database, "vault"))
    for count in (250, 20):
        grow(log, count)
        assert sender.run_once() == 1
        log.clock.advance(3601)
    with log.database.reading() as session:
        copies = {copy.path: store.get(ObjectVersion(copy.object_name)) for copy in list_copies(session)}
    assert set(copies) == {
        "checkpoint/250",
        "checkpoint/270",
        "tile/0/000",
        "tile/0/000.p/250",
        "tile/0/001.p/14",
        "tile/1/000.p/1",
        "tile/entries/000",
        "tile/entries/000.p/250",
        "tile/entries/001.p/14",
    }
    for path in set(copies) - {"checkpoint/250", "checkpoint/270"}:
        assert copies[path] == log.tiles.read_public(path)


def test_two_publishers_send_once(log: Log, tmp_path: Path) -> None:
    one, other = (publisher(log, CheckpointFile(tmp_path / "c", log.signer.key, every=MINUTE)) for _ in range(2))
    grow(log, 1)
    assert (one.run_once(), other.run_once()) == (1, 0)
