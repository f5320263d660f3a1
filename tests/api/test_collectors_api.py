"""What collectors meet over HTTP: every bad input has its status and code, and nothing else is lost."""

import gzip
import json
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import zstandard
from fastapi.testclient import TestClient

from escrow.core.digests import Digest
from escrow.core.principals import VAULT, Role
from escrow.intake.service import Intake
from tests.deposit_fixtures import Api, api, body_of, quick, services
from tests.factories import a_snapshot, a_start, an_end
from tests.web_fixtures import ADDRESS, bearer
from web.api import collectors
from web.app import create_app
from web.verifying import verify_vault
from web.wiring import Services, intake_for
from web.worker import Duty, Worker, sequence

__all__ = ["api", "quick", "services"]
ETL = b"print('etl')\n"
GOOD = a_start("run-good-1", ETL)
SNAPSHOT = a_snapshot("run-good-1", {"etl.py": ETL})


def the_run(api: Api, run: str = "run-good-1") -> dict[str, Any]:
    answer = api.get(f"/runs/{run}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


# --- the whole request is refused ---------------------------------------------------------------------

PLAIN = body_of(GOOD, an_end("run-good-1"))
WHOLE_REQUESTS: list[tuple[str, bytes, dict[str, str], int, str]] = [
    ("truncated gzip", gzip.compress(PLAIN)[:-9], {"Content-Encoding": "gzip"}, 422, "body_malformed"),
    ("gzip with something after it", gzip.compress(PLAIN) + b"x", {"Content-Encoding": "gzip"}, 422, "body_malformed"),
    ("gzip that is none", PLAIN, {"Content-Encoding": "gzip"}, 422, "body_malformed"),
    ("truncated zstd", zstandard.compress(PLAIN)[:-3], {"Content-Encoding": "zstd"}, 422, "body_malformed"),
    ("zstd that is none", PLAIN, {"Content-Encoding": "zstd"}, 422, "body_malformed"),
    ("a gzip bomb", gzip.compress(b"\0" * (20 << 20)), {"Content-Encoding": "gzip"}, 413, "content_too_large"),
    ("a zstd bomb", zstandard.compress(b"\0" * (20 << 20)), {"Content-Encoding": "zstd"}, 413, "content_too_large"),
    ("too large as sent", b"\xff" * ((1 << 20) + 1), {"Content-Encoding": "gzip"}, 413, "content_too_large"),
    ("an encoding nobody agreed on", PLAIN, {"Content-Encoding": "br"}, 422, "encoding_unsupported"),
    ("no batch id", PLAIN, {"Batch-Id": ""}, 422, "batch_id_malformed"),
    ("a batch id that is none", PLAIN, {"Batch-Id": "../../etc/passwd"}, 422, "batch_id_malformed"),
    ("a batch id that is no UUID", PLAIN, {"Batch-Id": "7"}, 422, "batch_id_malformed"),
]


@pytest.mark.parametrize(
    ("body", "headers", "status", "code"), [row[1:] for row in WHOLE_REQUESTS], ids=[row[0] for row in WHOLE_REQUESTS]
)
def test_a_request_that_cannot_be_read_is_refused_and_leaves_its_id_free(
    api: Api, body: bytes, headers: dict[str, str], status: int, code: str
) -> None:
    name = str(uuid.uuid4())
    answer = api.post(body, name=name, **headers)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert ";" in answer.json()["detail"]
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert api.post(PLAIN, name=name).json()["accepted"] == 2
    assert the_run(api)["exit_code"] == 0


# --- one line is refused ---------------------------------------------------------------------------------


def _file(**over: Any) -> dict[str, Any]:
    return SNAPSHOT | {"run": "run-bad-1", "files": [SNAPSHOT["files"][0] | over]}


MALFORMED = "record_malformed"
BAD_LINES: list[tuple[str, Any, str]] = [
    ("not JSON", b"{", MALFORMED),
    ("invalid UTF-8", b'{"v":1,"type":"\xff\xfe"}', MALFORMED),
    ("deep JSON", b'{"v":1,"type":"heartbeat","sensors":' + b'{"a":' * 9000 + b"1" + b"}" * 9001, MALFORMED),
    ("NaN", b'{"v":1,"type":"run.end","run":"run-bad-1","time":"2026-11-22T12:00:00Z","wall_seconds":NaN}', MALFORMED),
    ("a huge number", b'{"v":1,"type":"heartbeat","spool_bytes":' + b"9" * 6000 + b"}", MALFORMED),
    ("a number beyond 2^53", an_end("run-bad-1", peak_rss_bytes=2**60), MALFORMED),
    ("duplicate keys", b'{"v":1,"type":"heartbeat","type":"loss"}', MALFORMED),
    ("an unknown record type", {"v": 1, "type": "run.paused"}, "record_unknown"),
    ("another version", GOOD | {"v": 2}, MALFORMED),
    ("a line too long", GOOD | {"padding": "x" * (64 << 10)}, "line_too_long"),
    ("a time before time", a_start("run-bad-1", time="0001-01-01T00:00:00+14:00"), MALFORMED),
    ("a time after time", a_start("run-bad-1", time="9999-12-31T23:59:59-14:00"), MALFORMED),
    ("a path that leads out", _file(path="../../etc/passwd"), MALFORMED),
    ("an absolute path", _file(path="/etc/passwd"), MALFORMED),
    ("a path with NUL", _file(path="a\x00.py"), MALFORMED),
    ("a 4 KB name", _file(path="a" * 4096), MALFORMED),
    ("a 4 KB path", a_start("run-bad-1", script={"kind": "file", "path": "/" + "\u00e9" * 2040}), "path_too_long"),
    ("a path deep in .git", _file(path="x/.git/hooks/post-checkout"), MALFORMED),
    ("201 files", SNAPSHOT | {"files": [_file(path=f"f{n}")["files"][0] for n in range(201)]}, MALFORMED),
    ("no file", SNAPSHOT | {"files": []}, MALFORMED),
    ("a digest of another kind", _file(digest="md5:" + "0" * 32), MALFORMED),
    ("a digest in capitals", _file(digest="sha256:" + "A" * 64), MALFORMED),
    ("a digest with a line break", _file(digest="sha256:" + "0" * 64 + "\n"), MALFORMED),
    ("a run name with a line break", GOOD | {"run": "run-bad-1\n"}, MALFORMED),
    ("contents nobody sent", a_snapshot("run-bad-1", {"a.py": b"never sent"}, "a.py"), "content_missing"),
    ("a content over the limit", _file(size=(8 << 20) + 1), "content_too_large"),
    ("a kind nobody knows", a_start("run-bad-1", script={"kind": "hunter2"}), MALFORMED),
    ("a text where a number belongs", GOOD | {"seq": "1"}, MALFORMED),
    ("a run without a name", {k: v for k, v in GOOD.items() if k != "run"}, MALFORMED),
    ("a lone surrogate", GOOD | {"time_zone": "\ud800"}, MALFORMED),
    ("not an object", b"[1]", MALFORMED),
    ("no version of the format", {"type": "heartbeat"}, MALFORMED),
    ("true as version", b'{"v":true,"type":"heartbeat","time":"2026-11-22T12:00:00Z"}', MALFORMED),
    ("a type that is a list", b'{"v":1,"type":["run.start"]}', "record_unknown"),
    ("infinity", b'{"v":1,"type":"run.end","run":"run-bad-1","time":"2026-11-22T12:00:00Z","wall_seconds":Infinity}', MALFORMED),
    ("a number beyond floats", b'{"v":1,"type":"run.end","run":"run-bad-1","time":"2026-11-22T12:00:00Z","wall_seconds":1e999}', MALFORMED),
    ("a negative count", an_end("run-bad-1", peak_rss_bytes=-1), MALFORMED),
    ("a key twice inside", b'{"v":1,"type":"heartbeat","time":"2026-11-22T12:00:00Z","sensors":{"a":1,"a":2}}', MALFORMED),
    ("a NUL in a text", GOOD | {"time_zone": "a\x00b"}, MALFORMED),
    ("a naive time", GOOD | {"time": "2026-11-22T02:00:03"}, MALFORMED),
    ("a time that is none", GOOD | {"time": "yesterday"}, MALFORMED),
    ("a run name too short", GOOD | {"run": "x"}, MALFORMED),
    ("a drive letter", _file(path="C:/x.py"), MALFORMED),
    ("an empty component", _file(path="a//b.py"), MALFORMED),
    ("a component of 300 bytes", _file(path="a" * 300), MALFORMED),
    (".git behind a backslash", _file(path="x\\.git\\config"), MALFORMED),
    ("a way out behind a backslash", _file(path="..\\x.py"), MALFORMED),
    (".git with a letter nobody sees", _file(path=".g\u200cit/config"), MALFORMED),
    ("a short name of .git", _file(path="GIT~1/config"), MALFORMED),
    ("a path twice", SNAPSHOT | {"files": SNAPSHOT["files"] * 2}, MALFORMED),
    ("no file of role script", _file(role="module"), MALFORMED),
    ("a size below zero", _file(size=-1), MALFORMED),
    ("a loss of an unknown kind", {"v": 1, "type": "loss", "time": "2026-11-22T12:00:00Z", "reason": "x"}, MALFORMED),
    ("a file state without a path", {"v": 1, "type": "file.state", "time": "2026-11-22T12:00:00Z", "exists": True}, MALFORMED),
]  # fmt: skip


@pytest.mark.parametrize(("line", "code"), [row[1:] for row in BAD_LINES], ids=[row[0] for row in BAD_LINES])
def test_a_bad_line_is_answered_by_number_and_everything_else_is_kept(api: Api, line: Any, code: str) -> None:
    receipt = api.send(GOOD, line, an_end("run-good-1", exit_code=7))
    assert [(one["line"], one["code"]) for one in receipt["rejected"]] == [(2, code)]
    assert ";" in receipt["rejected"][0]["message"]
    assert receipt["accepted"] == 2
    assert the_run(api)["exit_code"] == 7
    assert api.send(a_start("run-good-2", ETL))["accepted"] == 1


KEPT: list[tuple[str, Any]] = [
    ("a skewed clock", a_start("run-kept-1", time="2031-01-01T00:00:00Z")),
    ("a Windows exit code", an_end("run-kept-1", exit_code=3221225477)),
    ("a user id of 32 bits", a_start("run-kept-1", account={"uid": 4294967294})),
    ("a spool over 2 GiB", {"v": 1, "type": "heartbeat", "time": "2026-11-22T12:00:00Z", "spool_bytes": 2**40}),
    ("a literal backslash u0000", a_start("run-kept-1", process={"argv": ["python3", "-c", r"print('\u0000')"]})),
    ("an argument of 20 KB", a_start("run-kept-1", process={"argv": ["python3", "-c", "x" * 20_000]})),
    ("a name that looks like another", a_start("run-kept-1", script={"kind": "file", "path": "/srv/\u0430.py"})),
    ("a run name with a bidirectional path", a_start("run-kept-1", script={"kind": "file", "path": "/srv/a\u202e.py"})),
    ("fields of a later version", a_start("run-kept-1", colour="green", process={"cgroup": "x"})),
]


@pytest.mark.parametrize("line", [row[1] for row in KEPT], ids=[row[0] for row in KEPT])
def test_what_is_odd_but_true_is_kept(api: Api, line: Any) -> None:
    receipt = api.send(line)
    assert (receipt["accepted"], receipt["rejected"]) == (1, [])


def first_version(api: Api) -> dict[str, Any]:
    (script,) = api.items("/scripts")
    found: dict[str, Any] = api.get(f"/scripts/{script['id']}/versions/1").json()
    return found


ODD_NAMES = [
    ("a\u202egpj.py", "U+202E"),
    ("a\nb.py", "U+000A"),
    ("a\x1b[31m.py", "U+001B"),
    ("a\u200bb.py", "U+200B"),
    ("a\\b.py", "backslash"),
    ("p\u0430y.py", "alphabets"),
]


@pytest.mark.parametrize(("path", "told"), ODD_NAMES, ids=[ascii(row[0]) for row in ODD_NAMES])
def test_a_file_with_an_odd_name_is_kept_with_a_note(api: Api, path: str, told: str) -> None:
    body = b"print('" + path.encode() + b"')\n"
    api.run({path: body})
    files = first_version(api)["files"]
    assert [file["path"] for file in files] == [path]
    assert told in files[0]["notes"][0]
    api.services.shards.project()
    api.services.sequencer.run_once()
    assert verify_vault(api.services, deep=True).faults == []


def test_names_that_differ_in_capitals_only_are_both_kept_with_a_note(api: Api) -> None:
    api.run({"etl.py": b"import lib\n", "lib.py": b"x = 1\n", "LIB.py": b"x = 2\n", ".gitattributes": b"* -text\n"})
    notes = {file["path"]: file["notes"] for file in first_version(api)["files"]}
    assert notes["etl.py"] == []
    assert "capitals" in notes["lib.py"][0]
    assert "capitals" in notes["LIB.py"][0]
    assert "Git" in notes[".gitattributes"][0]


def test_a_clock_that_runs_ahead_is_noted(api: Api) -> None:
    api.send(a_start("run-good-1", ETL, time="2026-11-22T13:00:00Z"))
    assert the_run(api)["clock_skew_seconds"] == -3600


def test_a_windows_line_end_is_no_fault(api: Api) -> None:
    assert api.post(PLAIN.replace(b"\n", b"\r\n")).json()["accepted"] == 2


def test_an_empty_batch_is_taken_and_says_so(api: Api) -> None:
    receipt = api.post(b"").json()
    assert (receipt["accepted"], receipt["rejected"], receipt["missing"]) == (0, [], [])


def test_more_than_a_hundred_rejections_are_counted(api: Api) -> None:
    receipt = api.send(GOOD, *([b"{"] * 130))
    assert (receipt["accepted"], len(receipt["rejected"]), receipt["rejected_more"]) == (1, 100, 30)


# --- replays, reordering, two at once ----------------------------------------------------------------------


def test_a_replay_gets_the_same_answer_with_missing_recomputed(api: Api) -> None:
    name, body = str(uuid.uuid4()), body_of(GOOD, SNAPSHOT)
    first = api.post(body, name=name).json()
    assert first["missing"] == [str(Digest.of(ETL))]
    api.put(ETL)
    again = api.post(gzip.compress(body), name=name, **{"Content-Encoding": "gzip"}).json()
    assert again == first | {"missing": []}


def test_another_body_under_a_known_id_is_refused(api: Api) -> None:
    name = str(uuid.uuid4())
    api.post(PLAIN, name=name)
    answer = api.post(body_of(a_start("run-late-1", ETL)), name=name)
    assert (answer.status_code, answer.json()["code"]) == (409, "batch_reused")
    assert api.get("/runs/run-late-1").status_code == 404


def test_an_id_used_by_one_endpoint_is_free_for_another(api: Api) -> None:
    name = str(uuid.uuid4())
    _, other = api.enrol("other")
    assert api.post(PLAIN, name=name).status_code == 200
    assert api.post(body_of(a_start("run-of-other")), name=name, by=other).status_code == 200


def test_batches_at_the_same_time_all_arrive(api: Api) -> None:
    bodies = [body_of(a_start(f"run-{n:04d}", ETL), a_snapshot(f"run-{n:04d}", {"etl.py": ETL})) for n in range(12)]
    api.send(SNAPSHOT)
    api.put(ETL)
    with ThreadPoolExecutor(6) as threads:
        answers = list(threads.map(api.post, bodies))
    assert {answer.status_code for answer in answers} == {200}
    (script,) = api.items("/scripts")
    assert (script["runs"], script["versions"]) == (12, 1)


def test_records_in_any_order_make_the_same_run(api: Api) -> None:
    api.send(an_end("run-good-1"))
    api.send(SNAPSHOT)
    api.put(ETL)
    api.send(SNAPSHOT)
    api.send(GOOD)
    found = the_run(api)
    assert (found["version"], found["exit_code"], found["digest"]) == (1, 0, str(Digest.of(ETL)))


# --- contents ------------------------------------------------------------------------------------------------


def intake_of(services: Services) -> Intake:
    return intake_for(services.settings, services.key, services.clock, services.audit, services.queue)


def asked(api: Api) -> None:
    api.send(SNAPSHOT)


CONTENTS: list[tuple[str, Callable[[Api], Any], bytes, str, int, str]] = [
    ("bytes nobody asked for", lambda api: None, ETL, str(Digest.of(ETL)), 409, "not_asked_for"),
    ("other bytes than promised", asked, b"evil", str(Digest.of(ETL)), 422, "digest_mismatch"),
    ("no bytes", asked, b"", str(Digest.of(ETL)), 422, "digest_mismatch"),
    ("a name that is no digest", asked, ETL, "sha256:12", 422, "record_malformed"),
    ("more than a content may be", asked, b"x" * ((8 << 20) + 1), str(Digest.of(ETL)), 413, "content_too_large"),
]


@pytest.mark.parametrize(
    ("before", "body", "digest", "status", "code"), [row[1:] for row in CONTENTS], ids=[row[0] for row in CONTENTS]
)
def test_a_content_that_cannot_be_taken_is_refused_and_the_right_one_still_is(
    api: Api, before: Callable[[Api], Any], body: bytes, digest: str, status: int, code: str
) -> None:
    before(api)
    answer = api.put(body, digest)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    asked(api)
    assert api.put(ETL).status_code == 201
    assert api.send(GOOD, SNAPSHOT)["rejected"] == []


def test_a_content_is_stored_once_and_then_known(api: Api) -> None:
    asked(api)
    assert api.put(ETL).status_code == 201
    assert api.put(ETL).status_code == 200
    _, other = api.enrol("other")
    assert api.put(ETL, by=other).json()["code"] == "not_asked_for"
    assert api.send(SNAPSHOT, by=other)["missing"] == [str(Digest.of(ETL))]
    assert api.put(ETL, by=other).status_code == 200


def test_knowing_a_digest_proves_nothing(api: Api) -> None:
    asked(api)
    api.put(ETL)
    _, other = api.enrol("other")
    api.send(SNAPSHOT, by=other)
    assert api.put(b"guess", str(Digest.of(ETL)), by=other).json()["code"] == "digest_mismatch"
    assert api.send(SNAPSHOT, by=other)["rejected"][0]["code"] == "content_missing"


def test_an_ask_lasts_seven_days(api: Api) -> None:
    asked(api)
    api.services.clock.advance(timedelta(days=7, seconds=1).total_seconds())
    assert api.put(ETL).json()["code"] == "not_asked_for"


@pytest.mark.parametrize(
    "body",
    [b"", b"\0\xff\xfe" * 50, "caf\u00e9".encode("latin-1"), b"print 'python 2'\n", b"(" * 100_000, b"x" * (8 << 20)],
    ids=["empty", "binary", "not UTF-8", "Python 2", "a parser bomb", "just at the limit"],
)
def test_any_bytes_are_kept_exactly(api: Api, body: bytes) -> None:
    run = api.run({"odd.py": body})
    assert the_run(api, run)["digest"] == str(Digest.of(body))
    (script,) = api.items("/scripts")
    raw = api.get(f"/scripts/{script['id']}/versions/1/files/odd.py?view=raw&reason=checking")
    assert raw.content == body


# --- who may, and how much ---------------------------------------------------------------------------------


@pytest.mark.parametrize("role", [Role.ANALYST, Role.ADMIN, Role.HR, Role.OPERATOR])
def test_only_endpoints_deposit(api: Api, role: Role) -> None:
    who = bearer(api.services, role, person="p")
    assert api.post(PLAIN, by=who).status_code == 403
    assert api.put(ETL, by=who).status_code == 403


def test_an_endpoint_reads_nothing(api: Api) -> None:
    script_run = api.run({"etl.py": ETL})
    for path in ("/scripts", f"/runs/{script_run}", "/coverage", "/endpoints", f"/contents/{Digest.of(ETL)}"):
        assert api.get(path, by=api.endpoint).status_code == 403, path


def test_a_revoked_endpoint_is_turned_away(api: Api) -> None:
    with api.services.database.transaction() as session:
        api.services.enrolment.revoke_endpoint(session, api.endpoint_id, by=VAULT)
    assert api.post(PLAIN).status_code == 401


def test_over_its_quota_an_endpoint_waits_and_another_does_not(quick: Services) -> None:
    tight = replace(quick, settings=quick.settings.model_copy(update={"quota_batches_per_minute": 2}))
    limited = replace(tight, intake=intake_of(tight))
    with TestClient(create_app(limited), base_url=ADDRESS) as client:
        api = Api(limited, client)
        assert [api.post(PLAIN).status_code for _ in range(3)] == [200, 200, 429]
        refused = api.post(PLAIN)
        assert int(refused.headers["Retry-After"]) > 0
        assert refused.json()["code"] == "quota_exceeded"
        _, other = api.enrol("other")
        assert api.post(PLAIN, by=other).status_code == 200


def test_an_endpoint_that_uploads_too_much_waits(quick: Services) -> None:
    tight = replace(quick, settings=quick.settings.model_copy(update={"quota_content_bytes_per_hour": 2500}))
    limited = replace(tight, intake=intake_of(tight))
    with TestClient(create_app(limited), base_url=ADDRESS) as client:
        api = Api(limited, client)
        bodies = [letter * 1000 for letter in (b"a", b"b", b"c")]
        for number, body in enumerate(bodies):
            api.send(a_snapshot(f"run-000{number}", {"a.py": body}, "a.py"))
        assert [api.put(body).status_code for body in bodies] == [201, 201, 429]
        assert int(api.put(bodies[2]).headers["Retry-After"]) > 0
        limited.clock.advance(3601)  # type: ignore[attr-defined]
        assert api.put(bodies[2]).status_code == 201


# --- what the receipt promises --------------------------------------------------------------------------------


def test_the_receipt_names_the_index_in_the_log(quick: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collectors, "_WAIT_FOR_INDEX", 10.0)
    worker = Worker([Duty("sequencer", lambda: sequence(quick), rest=0.05)], quick.committed)
    worker.start()
    try:
        with TestClient(create_app(quick), base_url=ADDRESS) as client:
            api = Api(quick, client)
            leaf = api.send(GOOD)["leaf"]
            auditor = bearer(quick, Role.AUDITOR, person="otto")
            entry = api.get(f"/audit/leaves/{leaf}", by=auditor).json()
    finally:
        worker.stop(within=5)
    assert (entry["event"], entry["index"]) == ("batch.received", leaf)


def test_the_index_is_null_while_nobody_numbers(api: Api) -> None:
    assert api.send(GOOD)["leaf"] is None


def test_a_receipt_comes_only_after_its_commit(api: Api) -> None:
    assert api.send(GOOD)["accepted"] == 1
    with api.services.database.reading() as session:
        assert session.connection().exec_driver_sql("select count(*) from runs").scalar() == 1


def test_gaps_in_the_numbers_are_reported(api: Api) -> None:
    assert api.send(GOOD, an_end("run-good-1", seq=9))["sequence_gaps"] == 7


def test_an_answer_says_nothing_of_what_was_sent(api: Api) -> None:
    receipt = api.send(GOOD | {"account": {"uid": "hunter2"}}, b'{"password": "hunter2"', {"v": 1, "type": "hunter2"},
                       GOOD | {"origin": "hunter2"})  # fmt: skip
    assert "hunter2" not in json.dumps(receipt)


def test_an_endpoint_is_told_what_became_of_its_own_runs_alone(api: Api) -> None:
    run = api.run({"etl.py": ETL})
    told = api.get(f"/collectors/runs/{run}", by=api.endpoint).json()
    assert (told["run"], told["digest"], told["version"]) == (run, str(Digest.of(ETL)), 1)
    assert told["script"] == the_run(api, run)["script"]
    assert told["url"].endswith(f"/scripts/{told['script']}/runs")
    _, stranger = api.enrol("other")
    assert api.get(f"/collectors/runs/{run}", by=stranger).status_code == 404
    assert api.get(f"/collectors/runs/{run}").status_code == 403


def test_a_hundred_replays_at_once_are_one_batch(api: Api) -> None:
    api.run({"etl.py": ETL})
    name, body = str(uuid.uuid4()), body_of(a_start("run-once-1", ETL), an_end("run-once-1"), SNAPSHOT, b"{")
    with ThreadPoolExecutor(25) as threads:
        answers = list(threads.map(lambda _: api.post(body, name=name), range(100)))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.text for answer in answers}) == 1
    with api.services.database.reading() as session:
        connection = session.connection()
        for what in (f"batches where batch_id = '{name}'", "runs where run = 'run-once-1'"):
            assert connection.exec_driver_sql(f"select count(*) from {what}").scalar() == 1, what
        leaves = connection.exec_driver_sql("select count(*) from audit_leaves where event = 'batch.received'").scalar()
    assert leaves == 3  # two of the run before, one of these


def test_every_bad_line_at_once_sinks_nothing(api: Api) -> None:
    lines = [line for _, line, _ in BAD_LINES]
    receipt = api.send(GOOD, *lines, an_end("run-good-1", exit_code=7))
    assert [one["code"] for one in receipt["rejected"]] == [code for _, _, code in BAD_LINES]
    assert [one["line"] for one in receipt["rejected"]] == list(range(2, len(BAD_LINES) + 2))
    assert receipt["accepted"] == 2
    assert the_run(api)["exit_code"] == 7


def test_the_table_of_bad_input_is_long_enough() -> None:
    assert len(WHOLE_REQUESTS) + len(BAD_LINES) + len(CONTENTS) >= 60
