"""A clone of one script reaches that script's redacted history and nothing else, whatever object it asks for."""

import base64
import re
import subprocess
from pathlib import Path

import pytest

from escrow.archive.queries import read_content
from escrow.core.digests import git_blob_id
from escrow.history.cook import AS_IT_IS, Kitchen
from escrow.history.pack import git_environment
from escrow.history.queries import history_of, list_versions
from escrow.history.shard import ref_of
from tests.conftest import FrozenClock
from tests.deposit_fixtures import Api, api, quick, services
from web.verifying import verify_vault

__all__ = ["api", "quick", "services"]

SECRET = b'ORACLE_PASSWORD = "Wint3r-Ledger-2026x"\nprint(1)\n'
OTHER = b"print('payroll of everybody')\n"


def pkt(line: str) -> bytes:
    return f"{len(line) + 4:04x}{line}".encode()


def asks_for(object_id: str, protocol: int) -> bytes:
    if protocol == 2:
        return pkt("command=fetch") + b"0001" + pkt(f"want {object_id}\n") + pkt("done\n") + b"0000"
    return pkt(f"want {object_id} side-band-64k ofs-delta\n") + b"0000" + pkt("done\n")


def headers(api: Api, protocol: int) -> dict[str, str]:
    token = api.analyst["Authorization"].removeprefix("Bearer ")
    basic = base64.b64encode(f"looking at it:{token}".encode()).decode()
    return {"Authorization": f"Basic {basic}"} | ({"Git-Protocol": "version=2"} if protocol == 2 else {})


@pytest.fixture
def two(api: Api) -> tuple[str, str]:
    """Two scripts, scanned and in one shard with all others."""
    api.run({"ledger.py": SECRET})
    api.run({"payroll.py": OTHER})
    api.scan()
    api.services.shards.project()
    found = {script["name"]: str(script["id"]) for script in api.items("/scripts")}
    return found["ledger.py"], found["payroll.py"]


def objects_of(api: Api, script_id: str) -> dict[str, str]:
    shard = api.services.shards.repository(script_id)
    listed = subprocess.run(
        ["git", f"--git-dir={shard}", "rev-list", "--objects", ref_of(script_id)],
        capture_output=True,
        text=True,
        check=True,
    )
    return {line.split()[0]: line for line in listed.stdout.splitlines()}


@pytest.mark.parametrize("protocol", [0, 2])
def test_an_object_of_another_script_is_refused(api: Api, two: tuple[str, str], protocol: int) -> None:
    ours, foreign = two
    wanted = objects_of(api, foreign)
    assert len(wanted) == 3  # commit, tree and blob
    for object_id in wanted:
        for address in (f"/git/scripts/{ours}.git/git-upload-pack", f"/git/scripts/{ours}/raw.git/git-upload-pack"):
            answer = api.client.post(address, content=asks_for(object_id, protocol), headers=headers(api, protocol))
            assert b"PACK" not in answer.content, object_id
            assert b"not our ref" in answer.content, answer.content


@pytest.mark.parametrize("protocol", [0, 2])
def test_the_raw_bytes_behind_a_redaction_are_refused(api: Api, two: tuple[str, str], protocol: int) -> None:
    ours, _ = two
    raw = git_blob_id(SECRET)
    with api.services.database.reading() as session:
        commit = list_versions(session, ours)[0].commit_id
    for object_id in (raw, commit):
        address = f"/git/scripts/{ours}.git/git-upload-pack"
        answer = api.client.post(address, content=asks_for(object_id, protocol), headers=headers(api, protocol))
        assert b"not our ref" in answer.content
        assert b"PACK" not in answer.content


@pytest.mark.parametrize("protocol", [0, 2])
def test_its_own_history_is_given(api: Api, two: tuple[str, str], protocol: int) -> None:
    ours, _ = two
    listed = api.client.get(
        f"/git/scripts/{ours}.git/info/refs?service=git-upload-pack", headers=headers(api, 0)
    ).content.decode()
    tip = re.findall(r"([0-9a-f]{40}) refs/heads/main\n", listed)[0]
    address = f"/git/scripts/{ours}.git/git-upload-pack"
    answer = api.client.post(address, content=asks_for(tip, protocol), headers=headers(api, protocol))
    assert b"PACK" in answer.content


def test_a_second_clone_reads_no_content(api: Api, two: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    ours, _ = two
    address = f"/git/scripts/{ours}.git/info/refs?service=git-upload-pack"
    first = api.client.get(address, headers=headers(api, 2))
    monkeypatch.setattr(api.services.archive, "load", lambda _stored: pytest.fail("a content was read"))
    assert api.client.get(address, headers=headers(api, 2)).content == first.content


def test_a_new_version_is_in_the_next_clone(api: Api, two: tuple[str, str], tmp_path: Path) -> None:
    ours, _ = two
    address = f"/git/scripts/{ours}.git/info/refs?service=git-upload-pack"
    before = api.client.get(address, headers=headers(api, 0)).content
    api.run({"ledger.py": SECRET + b"print(2)\n"})
    api.scan()
    assert api.client.get(address, headers=headers(api, 0)).content != before


HOSTILE = {
    "job.py": b"print(7)\n",
    ".gitmodules": b'[submodule "../../x"]\n\tpath = -x\n\turl = --upload-pack=touch $PROOF\n\tupdate = !touch $PROOF\n'
    b'[submodule "y"]\n\tpath = y\n\turl = ext::sh -c touch% $PROOF\n[no end\n',
    ".gitattributes": b"* filter=run diff=run\n" + b"a" * 5000 + b" text\n",
}
"""Files that Git would take for its own, where it may."""


def test_files_git_takes_for_its_own_break_no_shard_and_run_nothing_in_a_clone(
    api: Api, tmp_path: Path, clock: FrozenClock
) -> None:
    proof = tmp_path / "ran"
    files = {name: body.replace(b"$PROOF", str(proof).encode()) for name, body in HOSTILE.items()}
    api.run(files)
    api.scan()
    api.services.shards.project()
    # 1. The monthly check and the deep one find the shard whole.
    api.services.shards.check()
    api.services.sequencer.run_once()
    assert verify_vault(api.services, deep=True).faults == []
    # 2. Stock Git checks the files out as files, and refuses to act on them.
    (script,) = api.items("/scripts")
    with api.services.database.reading() as session:
        history = history_of(session, script["id"])
        kitchen = Kitchen(tmp_path / "cooked", clock, most=9)
        cooked = kitchen.cook(history, AS_IT_IS, lambda digest: read_content(session, api.services.archive, digest))
    clone = ["git", "clone", "-q", "--recurse-submodules", f"file://{cooked}", str(tmp_path / "clone")]
    subprocess.run(clone, env=git_environment(), capture_output=True, check=False)
    assert {name: (tmp_path / "clone" / name).read_bytes() for name in files} == files
    assert not proof.exists()
