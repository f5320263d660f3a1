"""A content and a person erased: no store holds a trace, every proof holds, and copies already taken are listed."""

import base64
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from escrow.archive.queries import find_content
from escrow.audit.evidence import Wanted, export, verify_evidence
from escrow.audit.proof import verify_proof
from escrow.core.digests import Digest
from escrow.core.errors import WrongState
from escrow.core.principals import VAULT, Role
from escrow.erasure.names import is_distinctive
from lifecycle import retiring
from lifecycle.ownership import lock_custody
from lifecycle.people.directory import cut_access, link_account, put_person
from lifecycle.people.listing import PersonFacts
from tests.deposit_fixtures import Api, api, quick, services
from tests.lifecycle_fixtures import events
from tests.web_fixtures import bearer
from web.erasing import handlers
from web.verifying import verify_vault
from web.wiring import Services
from web.worker import work_once

__all__ = ["api", "quick", "services"]

MARK = b"zebra-quartz-9471"
CODE = b"import csv\nprint('" + MARK + b"')\n" + b"x = 1\n" * 40
KEY, NAME, EMAIL, LOGIN = "p-10427", "Ana Beatriz Limão", "ana.b@corp.example", "ablimao"
TRACES = (KEY.encode(), NAME.encode(), b"Ana Beatriz", EMAIL.encode(), LOGIN.encode(), b"Lim\\u00e3o")


@pytest.fixture
def vault(api: Api) -> Api:
    """Two machines ran one content; it has a history before and after, and was scanned, cooked, cloned and read raw."""
    api.run({"etl.py": b"print('first')\n", "sap.py": b"HOST = 'sap'\n"})
    api.run({"etl.py": CODE, "sap.py": b"HOST = 'sap'\n"})
    api.run({"etl.py": b"print('third')\n", "sap.py": b"HOST = 'sap'\n"})
    _, other = api.enrol("ops-02")
    api.run({"copy.py": CODE}, by=other)
    api.run({"other.py": b"print('left alone')\n"})
    settle(api)
    for script in api.items("/scripts"):
        clone(api, script["id"])
    read = f"/contents/{Digest.of(CODE)}?view=raw&reason=looking+into+it"
    assert api.get(read).status_code == 200
    settle(api)
    assert found_in(api.services, MARK), "the search itself must be able to find it"
    return api


def settle(api: Api) -> None:
    while api.services.shards.project():
        pass
    api.scan()
    api.services.sequencer.run_once()
    api.services.clock.advance(3700)  # type: ignore[attr-defined]
    api.services.publisher.run_once()


def clone(api: Api, script_id: str) -> None:
    token = bearer(api.services, Role.ANALYST, person="anna")["Authorization"].removeprefix("Bearer ")
    basic = {"Authorization": "Basic " + base64.b64encode(f"x:{token}".encode()).decode()}
    refs = api.client.get(f"/git/scripts/{script_id}.git/info/refs?service=git-upload-pack", headers=basic)
    assert refs.status_code == 200, refs.text
    assert api.client.post(f"/git/scripts/{script_id}.git/git-upload-pack", content=b"0000", headers=basic)


def decided(api: Api, kind: str, target: str, **more: Any) -> dict[str, Any]:
    """Asked for by one, agreed to by another, carried out by the worker; the erasure as it is told."""
    paula, dora = (bearer(api.services, Role.PRIVACY, person=key) for key in ("paula", "dora"))
    asked = {"kind": kind, "target": target, "reason": "LGPD Art. 18 VI", **more}
    answer = api.client.post("/api/v1/erasures", json=asked, headers=paula)
    assert answer.status_code == 201, answer.text
    name = answer.json()["id"]
    approved = api.client.post(f"/api/v1/erasures/{name}/approve", json={"reason": "checked"}, headers=dora)
    assert approved.status_code == 200, approved.text
    assert work_once(api.services, handlers(api.services), "worker") == 1
    told: dict[str, Any] = api.client.get(f"/api/v1/erasures/{name}", headers=paula).json()
    assert told["state"] == "done", told
    return told


def found_in(vault: Services, trace: bytes) -> list[str]:
    """Where the data folder holds these bytes: files as they are, and every object of every repository."""
    root = vault.settings.data_dir
    plain = [str(path.relative_to(root)) for path in root.rglob("*") if path.is_file() and trace in path.read_bytes()]
    return plain + [str(path.relative_to(root)) for path in _repositories(root) if trace in _objects(path)]


def _repositories(root: Path) -> Iterator[Path]:
    yield from root.glob("git/*.git")
    yield from root.glob("cooked/*.git")


def _objects(repository: Path) -> bytes:
    command = ["git", f"--git-dir={repository}", "cat-file", "--batch-all-objects", "--batch"]
    return subprocess.run(command, capture_output=True, check=True).stdout


def test_an_erased_content_is_in_no_store_and_every_proof_holds(
    vault: Api, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.verifying.time.sleep", lambda _: None)
    app, digest = vault.services, Digest.of(CODE)
    with app.database.reading() as session:
        before = find_content(session, digest)
        evidence = "".join(export(session, app.tiles, app.signer, Wanted(), at=app.clock.now()))
    assert before is not None
    assert before.wrapped_key is not None
    scripts = {script["name"]: script["id"] for script in vault.items("/scripts")}
    old = commits(vault, scripts["etl.py"])
    told = decided(vault, "content", str(digest))

    settle(vault)
    assert found_in(app, MARK) == []
    assert found_in(app, before.wrapped_key) == [], "its key is in the database's free pages or its log"
    assert found_in(app, before.git_blob.encode()) == ["escrow.db"], "only its name is left"
    said = capfd.readouterr()
    assert MARK.decode() not in said.out + said.err

    # History goes on: the first version kept its commit, the later ones have new ones, and a note stands in between.
    new = commits(vault, scripts["etl.py"])
    assert (new[1] == old[1], new[2] != old[2], new[3] != old[3]) == (True, True, True)
    assert {(one["number"], one["commit_before"], one["commit_after"]) for one in told["report"]["versions"]} >= {
        (2, old[2], new[2]),
        (3, old[3], new[3]),
    }
    shown = vault.get(f"/scripts/{scripts['etl.py']}/versions/2/files/etl.py")
    assert shown.content.startswith(b"# This file was erased from the vault.")
    assert vault.get(f"/contents/{digest}").status_code == 404
    assert vault.get(f"/scripts/{scripts['other.py']}/versions/1/files/other.py").content == b"print('left alone')\n"

    # Everything still adds up, and what an auditor took away before still holds.
    found = verify_vault(app, deep=True)
    assert found.faults == []
    assert found.erased == 1
    whole = verify_evidence(evidence, app.signer.key)
    assert whole.is_whole_log
    _prove_all(vault, len(whole.leaves))
    refs = app.shards.refs()
    app.shards.rebuild()
    assert app.shards.refs() == refs

    said_so = vault.items(f"/audit/leaves?subject=erasure:{told['id']}", by=bearer(app, Role.AUDITOR))
    assert [leaf["event"] for leaf in said_so] == ["erasure.completed", "erasure.approved", "erasure.requested"]

    # Copies already taken are listed: two clones of the scripts that held it, one look at the raw content.
    taken = {(one["event"], one["who"]) for one in told["report"]["taken"]}
    assert taken == {("script.cloned", "person:anna"), ("content.read_raw", "person:anna")}
    assert {one["what"] for one in told["report"]["taken"]} == {
        f"script:{scripts['etl.py']}",
        f"script:{scripts['copy.py']}",
        f"content:{digest}",
    }


def test_a_retired_script_of_which_everything_was_erased_is_purged_for_good(vault: Api) -> None:
    app, scripts = vault.services, {script["name"]: script["id"] for script in vault.items("/scripts")}
    with app.database.transaction() as session:
        for name in ("copy.py", "etl.py"):
            lock_custody(session, scripts[name], app.clock.now()).state = "retired"
    decided(vault, "content", str(Digest.of(CODE)))
    with app.database.transaction() as session:
        states = {name: lock_custody(session, scripts[name], app.clock.now()).state for name in ("copy.py", "etl.py")}
        assert states == {"copy.py": "purged", "etl.py": "retired"}, "of the other two versions are left"
        assert events(session).count("script.purged") == 1
        with pytest.raises(WrongState):
            retiring.reinstate(session, app.office, scripts["copy.py"], reason="it is needed", by=VAULT)
    settle(vault)
    assert verify_vault(app, deep=True).faults == []


def commits(vault: Api, script_id: str) -> dict[int, str]:
    rows = vault.items(f"/scripts/{script_id}/versions")
    return {row["number"]: row["commit"].removeprefix("swh:1:rev:") for row in rows}


def _prove_all(vault: Api, count: int) -> None:
    auditor = bearer(vault.services, Role.AUDITOR)
    for index in range(0, count, 5):
        entry = vault.get(f"/audit/leaves/{index}", by=auditor).json()["entry"]
        proof = vault.get(f"/audit/proofs/{index}", by=auditor).text
        verify_proof(proof, entry.encode(), vault.services.signer.key)


def test_carrying_out_twice_or_after_a_crash_ends_the_same(vault: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    class Crash(Exception):
        pass

    def crash(*_: object, **__: object) -> None:
        raise Crash

    paula, dora = (bearer(vault.services, Role.PRIVACY, person=key) for key in ("paula", "dora"))
    asked = {"kind": "content", "target": str(Digest.of(CODE)), "reason": "asked for"}
    name = vault.client.post("/api/v1/erasures", json=asked, headers=paula).json()["id"]
    vault.client.post(f"/api/v1/erasures/{name}/approve", json={"reason": "checked"}, headers=dora)
    carry = handlers(vault.services)["erasure.carry_out"]
    job = vault.services.queue.claim(["erasure.carry_out"], worker="w", lease=_minute())
    assert job is not None
    for step in ("web.erasing.erase_content", "escrow.history.shard.ShardWriter.purge", "web.erasing.scrub"):
        with monkeypatch.context() as patch:
            patch.setattr(step, crash)
            with pytest.raises(Crash):
                carry(job)
    carry(job)
    carry(job)
    assert found_in(vault.services, MARK) == []
    assert vault.client.get(f"/api/v1/erasures/{name}", headers=paula).json()["state"] == "done"


def _minute() -> Any:
    from datetime import timedelta

    return timedelta(minutes=1)


@pytest.fixture
def leaver(api: Api) -> Api:
    """Somebody who ran things under a login of theirs, was linked, and has left."""
    app = api.services
    with app.database.transaction() as session:
        put_person(session, app.office, PersonFacts(KEY, name=NAME, email=EMAIL, department="Fiscal"), by=VAULT)
        put_person(session, app.office, PersonFacts("p-20000", name="Rui Prado", manager_key=KEY), by=VAULT)
        link_account(session, app.office, endpoint_id=api.endpoint_id, account=LOGIN, person_key=KEY, by=VAULT)
    home = f"/home/{LOGIN}/jobs"
    api.run(
        {"etl.py": b"print('first')\n"},
        account={"uid": 1001, "name": LOGIN},
        process={"pid": 9, "ppid": 1, "cwd": home, "argv": ["python3", f"{home}/etl.py", f"--user={LOGIN}"]},
        interpreter={"language": "python", "path": f"/home/{LOGIN}/.venv/bin/python3", "version": "3.11.2"},
    )
    api.run({"other.py": b"print('second')\n"}, account={"uid": 1002, "name": "rprado"})
    bearer(app, Role.ENGINEER, person=KEY)
    for body in (NAME, EMAIL):
        api.send(
            {
                "v": 1,
                "type": "loss",
                "seq": 9,
                "time": "2026-11-22T12:00:00.000Z",
                "count": 1,
                "from_seq": 0,
                "to_seq": 0,
                "reason": "too_large",
                "digest": None,
                "path": f"/srv/{body}/x.sh",
            }
        )
    with app.database.transaction() as session:
        cut_access(session, app.office, KEY, cause="left", by=VAULT)
    settle(api)
    return api


def test_an_erased_persons_names_are_in_no_table_and_every_proof_holds(
    leaver: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.verifying.time.sleep", lambda _: None)
    app = leaver.services
    assert [trace for trace in TRACES if found_in(app, trace)], "the search itself must be able to find it"
    before = app.sequencer.run_once()
    told = decided(leaver, "person", KEY, words=["Ana Beatriz"])
    settle(leaver)
    assert [(trace, found_in(app, trace)) for trace in TRACES if found_in(app, trace)] == []
    assert before >= 0
    found = verify_vault(app, deep=True)
    assert found.faults == []

    report = told["report"]
    assert told["target"].startswith("erased-")
    assert report["leaves"] >= 4
    assert {"people", "accounts", "tokens", "principals", "runs", "scripts", "losses"} <= report["rows"].keys()
    with app.database.reading() as session:
        text = "".join(export(session, app.tiles, app.signer, Wanted(), at=app.clock.now()))
    evidence = verify_evidence(text, app.signer.key)
    assert evidence.is_whole_log
    assert evidence.erased >= report["leaves"]
    _prove_all(leaver, len(evidence.leaves))

    # Who is left is as before, and what the person did stays under one pseudonym.
    assert [script["name"] for script in leaver.items("/scripts?q=other")] == ["other.py"]
    accounts = {run["account"] for run in leaver.items("/runs")}
    assert {json.dumps(account) for account in accounts if "rprado" in json.dumps(account)}
    assert {name for name in map(json.dumps, accounts) if told["target"] in name}


def test_nobody_agrees_to_their_own_and_nothing_happens_without_a_second(vault: Api) -> None:
    paula, dora = (bearer(vault.services, Role.PRIVACY, person=key) for key in ("paula", "dora"))
    asked = {"kind": "content", "target": str(Digest.of(CODE)), "reason": "asked for"}
    url, client = "/api/v1/erasures", vault.client
    name = client.post(url, json=asked, headers=paula).json()["id"]
    own = client.post(f"{url}/{name}/approve", json={"reason": "me too"}, headers=paula)
    assert (own.status_code, own.json()["code"]) == (403, "own_request")
    again = client.post(url, json=asked, headers=dora)
    assert (again.status_code, again.json()["code"]) == (409, "wrong_state")
    nobody = client.post(f"{url}/{name}/approve", json={"reason": "x y z"}, headers=bearer(vault.services, Role.ADMIN))
    assert (nobody.status_code, nobody.json()["code"]) == (403, "needs_person")
    assert work_once(vault.services, handlers(vault.services), "worker") == 0
    assert client.post(f"{url}/{name}/reject", json={"reason": "not ours"}, headers=dora).json()["state"] == "rejected"
    late = client.post(f"{url}/{name}/approve", json={"reason": "after all"}, headers=dora)
    assert late.status_code == 409
    assert found_in(vault.services, MARK)
    for role in (Role.ANALYST, Role.HR, Role.OPERATOR, Role.ENGINEER):
        assert client.post(url, json=asked, headers=bearer(vault.services, role, person="eve")).status_code == 403
    events = vault.items("/audit/leaves?subject=erasure:" + name, by=bearer(vault.services, Role.AUDITOR))
    assert [leaf["event"] for leaf in events] == ["erasure.rejected", "erasure.requested"]


def test_what_may_not_be_erased_is_refused_in_words(leaver: Api) -> None:
    paula = bearer(leaver.services, Role.PRIVACY, person="paula")
    for kind, target, status, code in (
        ("content", "sha256:" + "0" * 64, 404, "not_found"),
        ("content", "zebra", 422, "record_malformed"),
        ("person", "nobody-here", 404, "person_unknown"),
        ("person", "p-20000", 409, "wrong_state"),
        ("script", "x", 422, "request_malformed"),
    ):
        asked = {"kind": kind, "target": target, "reason": "asked for"}
        answer = leaver.client.post("/api/v1/erasures", json=asked, headers=paula)
        assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text
    short = {"kind": "person", "target": KEY, "reason": ""}
    answer = leaver.client.post("/api/v1/erasures", json=short, headers=paula)
    assert answer.json()["code"] == "reason_missing"


@pytest.mark.parametrize(
    ("word", "is_one"),
    [
        ("p-1042", True),
        ("Ana Lima", True),
        ("ana@x.example", True),
        ("benedita", True),
        ("local", False),
        ("ana", False),
    ],
)
def test_only_a_distinctive_word_is_replaced_wherever_it_stands(word: str, is_one: bool) -> None:
    assert is_distinctive(word) == is_one
