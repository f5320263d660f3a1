"""The Merkle tree against the definitions of RFC 6962, and proofs against an outsider's verifier."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from escrow.audit.checkpoint import LogKey, LogSigner, open_checkpoint
from escrow.audit.proof import make_proof, verify_proof
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


def hash_at_of(leaves: list[bytes]):
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
        try:
            assert root_from_inclusion(other, size, leaf_hash(leaves[index]), path) != naive_root(leaves)
        except ProofBroken:
            pass


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


def test_proofs_of_every_leaf_of_every_size_are_accepted_by_both_verifiers(tmp_path: Path) -> None:
    tiles, leaves, size = TileFolder(tmp_path), entries(530), 0
    for step in (1, 1, 5, 100, 148, 1, 1, 200, 73):
        tiles.extend(size, leaves[size : size + step])
        size += step
        root = root_hash(size, tiles.hash_at)
        assert root == naive_root(leaves[:size])
        note = SIGNER.sign(size, root)
        for index in {0, 1, size // 2, size - 2, size - 1} & set(range(size)):
            text = make_proof(tiles, index=index, size=size, note=note).text
            assert verify_proof(text, leaves[index], SIGNER.key).size == size
            assert accepts(text, leaves[index], SIGNER.key.text)


@settings(max_examples=300)
@given(st.data())
def test_a_flipped_bit_anywhere_is_refused_by_both_verifiers(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, 40))
    index = data.draw(st.integers(0, size - 1))
    leaves = entries(size)
    note = SIGNER.sign(size, naive_root(leaves))
    path = inclusion_proof(index, size, hash_at_of(leaves))
    text = _proof_text(index, path, note)
    assert accepts(text, leaves[index], SIGNER.key.text)
    body = bytearray(text.encode())
    bit = data.draw(st.integers(0, len(body) * 8 - 1))
    body[bit // 8] ^= 1 << bit % 8
    altered = body.decode("utf-8", "replace")
    if _means_the_same(altered, text):
        return
    assert not accepts(altered, leaves[index], SIGNER.key.text)
    with pytest.raises(ProofBroken):
        verify_proof(altered, leaves[index], SIGNER.key)


def test_another_logs_key_is_refused() -> None:
    note = SIGNER.sign(1, naive_root(entries(1)))
    stranger = LogSigner(VaultKey(bytes(32))).key
    with pytest.raises(ProofBroken, match="no valid signature"):
        open_checkpoint(note, stranger)


def test_a_verifier_key_reads_back() -> None:
    assert LogKey.parse(SIGNER.key.text) == SIGNER.key
    with pytest.raises(ProofBroken, match="log key"):
        LogKey.parse(SIGNER.key.text[:-2])


def _proof_text(index: int, path: list[bytes], note: str) -> str:
    from escrow.audit.proof import Proof

    return Proof(index, path, note).text


def _means_the_same(altered: str, text: str) -> bool:
    """Base64 has spare bits at the end of a hash, and a note may end in any white space."""
    import base64

    def meaning(proof: str) -> list[object]:
        found: list[object] = []
        for line in proof.rstrip().split("\n"):
            try:
                found.append(base64.b64decode(line.rsplit(" ", 1)[-1], validate=True) if len(line) > 40 else line)
            except ValueError:
                found.append(line)
            found.append(line.rsplit(" ", 1)[0] if " " in line else "")
        return found

    return meaning(altered) == meaning(text)
