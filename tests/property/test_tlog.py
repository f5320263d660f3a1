"""The Merkle tree against the definitions of RFC 6962, and proofs against an outsider's verifier."""

import ast
import hashlib
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from escrow.audit.checkpoint import LogKey, LogSigner, open_checkpoint
from escrow.audit.proof import Proof, make_proof, verify_proof
from escrow.audit.tiles import TileFolder
from escrow.audit.tlog import (
    consistency_proof,
    grouped,
    inclusion_proof,
    leaf_hash,
    root_from_inclusion,
    root_hash,
    verify_consistency,
)
from escrow.core.errors import ProofBroken
from escrow.core.vault_key import VaultKey
from tests import independent_verifier
from tests.independent_verifier import _leads_to as leads_to
from tests.independent_verifier import accepts

KEY = VaultKey(bytes(range(32)))
SIGNER = LogSigner(KEY)


def entries(count: int) -> list[bytes]:
    return [f"entry {n}".encode() for n in range(count)]


def naive_root(leaves: list[bytes]) -> bytes:
    """MTH of RFC 6962, 2.1, word for word."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return hashlib.sha256(b"\0" + leaves[0]).digest()
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return hashlib.sha256(b"\1" + naive_root(leaves[:k]) + naive_root(leaves[k:])).digest()


def hash_at_of(leaves: list[bytes]) -> Callable[[int, int], bytes]:
    return lambda level, index: naive_root(leaves[index << level : (index + 1) << level])


@given(st.integers(0, 300))
def test_the_root_is_that_of_the_definition(count: int) -> None:
    assert root_hash(count, hash_at_of(entries(count))) == naive_root(entries(count))


@given(st.data())
def test_every_leaf_is_proved_and_no_other(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, 200))
    index = data.draw(st.integers(0, size - 1))
    leaves = entries(size)
    path = inclusion_proof(index, size, hash_at_of(leaves))
    assert root_from_inclusion(index, size, leaf_hash(leaves[index]), path) == naive_root(leaves)
    other = data.draw(st.integers(0, size - 1))
    if other != index:
        with suppress(ProofBroken):
            assert root_from_inclusion(other, size, leaf_hash(leaves[index]), path) != naive_root(leaves)


@given(st.integers(1, 150), st.integers(0, 150))
def test_a_log_that_only_grew_is_consistent(old: int, more: int) -> None:
    leaves = entries(old + more)
    proof = consistency_proof(old, len(leaves), hash_at_of(leaves))
    verify_consistency(old, len(leaves), naive_root(leaves[:old]), naive_root(leaves), proof)


@given(st.integers(2, 120), st.integers(1, 60), st.data())
def test_a_rewritten_log_is_not(old: int, more: int, data: st.DataObject) -> None:
    leaves = entries(old + more)
    signed = naive_root(leaves[:old])
    leaves[data.draw(st.integers(0, old - 1))] = b"rewritten"
    proof = consistency_proof(old, len(leaves), hash_at_of(leaves))
    with pytest.raises(ProofBroken):
        verify_consistency(old, len(leaves), signed, naive_root(leaves), proof)


@pytest.mark.parametrize(("index", "path"), [(0, "000"), (67, "067"), (1234067, "x001/x234/067"), (1000, "x001/000")])
def test_indexes_are_grouped_as_the_standard_says(index: int, path: str) -> None:
    assert grouped(index) == path


class Grown:
    """A log of numbered entries in tiles on disk, and every proof one may ask of it."""

    def __init__(self, folder: Path, size: int, steps: Sequence[int] = ()) -> None:
        self.tiles, self.leaves, self.size = TileFolder(folder), entries(size), 0
        for step in steps or (size,):
            self.tiles.extend(self.size, self.leaves[self.size : self.size + step])
            self.size += step

    def proof(self, index: int, size: int, note: str) -> str:
        return make_proof(self.tiles, index=index, size=size, note=note).text


def test_tiles_grown_in_steps_are_those_grown_at_once(tmp_path: Path) -> None:
    stepwise = Grown(tmp_path / "steps", 530, (1, 1, 5, 100, 148, 1, 1, 200, 73))
    at_once = Grown(tmp_path / "once", 530)
    for tile in ("tile/0/000", "tile/0/001", "tile/0/002.p/18", "tile/1/000.p/2", "tile/entries/002.p/18"):
        assert stepwise.tiles.read(tile) == at_once.tiles.read(tile) is not None
    assert root_hash(530, stepwise.tiles.hash_at) == naive_root(stepwise.leaves)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 8, 9, 64, 255, 256, 257, 300])
def test_every_leaf_of_a_log_is_proved_to_both_verifiers(tmp_path: Path, size: int) -> None:
    _prove_all(Grown(tmp_path, size), size)


@pytest.mark.soak
def test_every_leaf_of_every_size_to_300_is_proved_to_both_verifiers(tmp_path: Path) -> None:
    log = Grown(tmp_path, 300)
    for size in range(1, 301):
        _prove_all(log, size)


def _prove_all(log: Grown, size: int) -> None:
    note = SIGNER.sign(size, naive_root(log.leaves[:size]))
    for index in range(size):
        proof = log.proof(index, size, note)
        assert verify_proof(proof, log.leaves[index], SIGNER.key).size == size
        assert accepts(proof, log.leaves[index], SIGNER.key.text)


def test_every_path_of_every_size_to_300_leads_to_the_root() -> None:
    """The paths alone, without their signatures, so that all 45 150 of them are walked every time."""
    leaves = [leaf_hash(entry) for entry in entries(300)]
    hash_at = _cached(leaves)
    for size in range(1, 301):
        root = root_hash(size, hash_at)
        for index in range(size):
            path = inclusion_proof(index, size, hash_at)
            assert root_from_inclusion(index, size, leaves[index], path) == root
            assert leads_to(index, size, leaves[index], path) == root


def _cached(leaves: list[bytes]) -> Callable[[int, int], bytes]:
    levels = [leaves]
    while len(levels[-1]) > 1:
        row = levels[-1]
        levels.append([hashlib.sha256(b"\1" + row[n] + row[n + 1]).digest() for n in range(0, len(row) - 1, 2)])
    return lambda level, index: levels[level][index]


@given(st.data())
def test_another_entry_another_index_or_another_size_is_refused_by_both(data: st.DataObject) -> None:
    size = data.draw(st.integers(2, 60))
    index = data.draw(st.integers(0, size - 1))
    leaves = entries(size)
    text = _proof_text(index, inclusion_proof(index, size, hash_at_of(leaves)), SIGNER.sign(size, naive_root(leaves)))
    other = data.draw(st.integers(0, size - 1).filter(lambda n: n != index))
    _refused_by_both(text, leaves[other])
    _refused_by_both(text.replace(f"index {index}\n", f"index {other}\n"), leaves[index])
    _refused_by_both(text.replace(f"\n{size}\n", f"\n{size + 1}\n"), leaves[index])


@settings(max_examples=300)
@given(st.data())
def test_a_flipped_bit_anywhere_is_refused_by_both_verifiers(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, 40))
    index = data.draw(st.integers(0, size - 1))
    leaves = entries(size)
    path = inclusion_proof(index, size, hash_at_of(leaves))
    text = _proof_text(index, path, SIGNER.sign(size, naive_root(leaves)))
    assert accepts(text, leaves[index], SIGNER.key.text)
    body = bytearray(text.encode())
    bit = data.draw(st.integers(0, len(body) * 8 - 1))
    body[bit // 8] ^= 1 << bit % 8
    _refused_by_both(body.decode("utf-8", "replace"), leaves[index])


def test_every_single_flipped_bit_of_one_proof_is_refused_by_both_verifiers() -> None:
    leaves = entries(5)
    text = _proof_text(3, inclusion_proof(3, 5, hash_at_of(leaves)), SIGNER.sign(5, naive_root(leaves)))
    whole = text.encode()
    for bit in range(len(whole) * 8):
        body = bytearray(whole)
        body[bit // 8] ^= 1 << bit % 8
        _refused_by_both(body.decode("utf-8", "replace"), leaves[3])


@given(st.text(max_size=300))
def test_no_text_makes_a_verifier_fall_over(text: str) -> None:
    _refused_by_both(text, b"entry")
    _refused_by_both(f"c2sp.org/tlog-proof@v1\nindex 0\n\n{text}", b"entry")
    _refused_by_both(f"c2sp.org/tlog-proof@v1\nindex {text}\n\n{SIGNER.sign(2, bytes(32))}", b"entry")


def test_extra_words_and_a_witness_beside_the_log_change_nothing() -> None:
    leaves = entries(3)
    witness = LogSigner(VaultKey(bytes(32)))
    text = _proof_text(1, inclusion_proof(1, 3, hash_at_of(leaves)), SIGNER.sign(3, naive_root(leaves)))
    text += witness.sign(3, naive_root(leaves)).split("\n\n")[1]
    text = text.replace("@v1\n", "@v1\nextra aGVsbG8=\n")
    assert verify_proof(text, leaves[1], SIGNER.key).size == 3
    assert accepts(text, leaves[1], SIGNER.key.text)


def test_an_auditor_may_take_the_verifier_away_as_one_file(tmp_path: Path) -> None:
    leaves = entries(3)
    proof = _proof_text(1, inclusion_proof(1, 3, hash_at_of(leaves)), SIGNER.sign(3, naive_root(leaves)))
    tool = tmp_path / "verifier.py"
    tool.write_bytes(Path(independent_verifier.__file__).read_bytes())
    (tmp_path / "p.tlog-proof").write_text(proof, "utf-8")
    said = []
    for entry in (leaves[1], leaves[2]):
        (tmp_path / "entry").write_bytes(entry)
        command = [sys.executable, "-I", str(tool), "p.tlog-proof", "entry", SIGNER.key.text]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
        said.append((done.returncode, done.stdout.strip()))
    assert said == [(0, "ACCEPTED"), (1, "REFUSED")]


def test_the_outsiders_verifier_shares_no_code_with_the_vault() -> None:
    tree = ast.parse(Path(independent_verifier.__file__).read_text("utf-8"))
    plain = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    parts = {(node.module or "").split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert plain | parts == {"base64", "hashlib", "json", "sys", "pathlib", "typing", "cryptography"}


def test_another_logs_key_is_refused() -> None:
    note = SIGNER.sign(1, naive_root(entries(1)))
    stranger = LogSigner(VaultKey(bytes(32))).key
    with pytest.raises(ProofBroken, match="no valid signature"):
        open_checkpoint(note, stranger)


def test_a_verifier_key_reads_back() -> None:
    assert LogKey.parse(SIGNER.key.text) == SIGNER.key
    with pytest.raises(ProofBroken, match="log key"):
        LogKey.parse(SIGNER.key.text[:-2])


def _refused_by_both(proof: str, entry: bytes) -> None:
    assert not accepts(proof, entry, SIGNER.key.text)
    with pytest.raises(ProofBroken):
        verify_proof(proof, entry, SIGNER.key)


def _proof_text(index: int, path: list[bytes], note: str) -> str:
    return Proof(index, path, note).text
