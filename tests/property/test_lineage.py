"""Which script a run is of, and which version its snapshot joins, over every order of runs."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from escrow.core.vault_key import VaultKey
from escrow.intake.lineage import FileSet, ScriptIdentity, identify, joined_version
from escrow.intake.records import RunStart, parse_record
from tests.factories import a_start

KEY = VaultKey(bytes(range(32)))
PATHS = ("etl.py", "tools.py", "more.py", "requirements.txt")
BYTES = ("sha256:a", "sha256:b", "sha256:c")
SNAPSHOTS = st.dictionaries(st.sampled_from(PATHS[1:]), st.sampled_from(BYTES), max_size=3).flatmap(
    lambda others: st.sampled_from(BYTES).map(lambda own: frozenset({**others, "etl.py": own}.items()))
)


def versions_of(snapshots: list[FileSet]) -> tuple[dict[int, FileSet], list[int]]:
    """The versions a run of snapshots makes, and which one each joined."""
    known: dict[int, FileSet] = {}
    joined: list[int] = []
    for files in snapshots:
        number = joined_version(files, known)
        if number is None:
            number = len(known) + 1
            known[number] = files
        joined.append(number)
    return known, joined


@given(st.lists(SNAPSHOTS, max_size=12))
def test_every_snapshot_is_wholly_in_the_version_it_joins(snapshots: list[FileSet]) -> None:
    known, joined = versions_of(snapshots)
    assert all(files <= known[number] for files, number in zip(snapshots, joined, strict=True))


@given(st.lists(SNAPSHOTS, max_size=12))
def test_versions_are_numbered_without_gaps_and_no_two_are_the_same(snapshots: list[FileSet]) -> None:
    known, _ = versions_of(snapshots)
    assert list(known) == list(range(1, len(known) + 1))
    assert len(set(known.values())) == len(known)


@given(st.lists(SNAPSHOTS, max_size=12))
def test_telling_all_of_it_again_makes_no_new_version(snapshots: list[FileSet]) -> None:
    once, _ = versions_of(snapshots)
    twice, _ = versions_of([*snapshots, *snapshots])
    assert once == twice


@given(st.lists(SNAPSHOTS, max_size=12), SNAPSHOTS)
def test_a_snapshot_makes_the_next_version_only_when_no_version_holds_it(
    snapshots: list[FileSet], files: FileSet
) -> None:
    known, _ = versions_of(snapshots)
    is_new = joined_version(files, known) is None
    assert is_new == (not any(files <= held for held in known.values()))


@given(st.lists(SNAPSHOTS, min_size=1, max_size=12))
def test_returning_to_earlier_bytes_returns_to_a_version_with_the_same_script(snapshots: list[FileSet]) -> None:
    known, _ = versions_of(snapshots)
    number = joined_version(snapshots[0], known)
    assert number is not None
    assert dict(known[number])["etl.py"] == dict(snapshots[0])["etl.py"]


def identity(endpoint: str, account: str, path: str, **script: Any) -> ScriptIdentity:
    start = a_start("run-0001", account={"name": account, "uid": 1})
    start["script"] = {"kind": "file", "path": path} | script
    record = parse_record(json.dumps(start).encode())
    assert isinstance(record, RunStart)
    return identify(KEY, endpoint, record)


@given(st.tuples(*[st.text(alphabet="ab/", min_size=1, max_size=4)] * 6))
def test_scripts_are_the_same_exactly_when_endpoint_account_and_path_are(six: tuple[str, ...]) -> None:
    one, other = six[:3], six[3:]
    assert (identity(*one).id == identity(*other).id) == (one == other)


def test_a_file_keeps_its_identity_when_its_bytes_change() -> None:
    one = identity("e1", "ana", "/a.py", digest="sha256:" + "1" * 64)
    other = identity("e1", "ana", "/a.py", digest="sha256:" + "2" * 64)
    assert one == other


def test_two_texts_typed_at_the_same_place_are_two_scripts() -> None:
    one = identity("e1", "ana", "", kind="command", digest="sha256:" + "1" * 64)
    other = identity("e1", "ana", "", kind="command", digest="sha256:" + "2" * 64)
    assert one.id != other.id


def test_an_id_is_32_hex_digits_and_tells_nothing_of_the_path() -> None:
    found = identity("e1", "ana", "/home/ana/secret-plan.py").id
    assert len(found) == 32
    assert set(found) <= set("0123456789abcdef")
