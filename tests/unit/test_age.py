"""Backups are age files: any age tool opens them, and nothing that was altered, cut off or is another's opens at all."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from escrow.backup import bech32
from escrow.backup.age import CHUNK, Identity, Recipient, Sealing, opened
from escrow.core.errors import ProofBroken, RequestRefused

ME, OTHER = Identity(bytes(range(32))), Identity(bytes(range(1, 33)))


def sealed(body: bytes, recipient: Recipient = ME.recipient, step: int = 70_000) -> bytes:
    out = io.BytesIO()
    sealing = Sealing(out, recipient)
    for n in range(0, len(body), step):
        sealing.write(body[n : n + step])
    sealing.close()
    return out.getvalue()


def plain(body: bytes, identity: Identity = ME) -> bytes:
    return b"".join(opened(io.BytesIO(body), identity))


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 17])
@pytest.mark.parametrize("step", [1000, CHUNK, 1 << 20])
def test_what_was_sealed_is_opened_whole(size: int, step: int) -> None:
    body = bytes(n % 251 for n in range(size))
    assert plain(sealed(body, step=step)) == body
    assert body[:64] not in sealed(body) or size < 16


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_flipped_bit_anywhere_is_refused(data: st.DataObject) -> None:
    whole = bytearray(sealed(b"rows" * 50))
    bit = data.draw(st.integers(0, len(whole) * 8 - 1))
    whole[bit // 8] ^= 1 << bit % 8
    with pytest.raises(ProofBroken):
        plain(bytes(whole))


@pytest.mark.parametrize("left", [0, 10, 60, 150, 200, CHUNK, CHUNK + 216, 2 * CHUNK])
def test_a_file_that_is_cut_off_is_refused(left: int) -> None:
    whole = sealed(bytes(2 * CHUNK + 100))
    with pytest.raises(ProofBroken):
        plain(whole[:left])


def test_whole_parts_moved_repeated_or_left_out_are_refused() -> None:
    whole = sealed(bytes(3 * CHUNK))
    head, part = len(whole) - 3 * (CHUNK + 16), CHUNK + 16
    parts = [whole[head + n * part : head + (n + 1) * part] for n in range(3)]
    for order in ([1, 0, 2], [0, 0, 1, 2], [0, 2], [0, 1], [0, 1, 2, 2]):
        with pytest.raises(ProofBroken):
            plain(whole[:head] + b"".join(parts[n] for n in order))


def test_another_identity_opens_nothing() -> None:
    with pytest.raises(ProofBroken, match="does not open it"):
        plain(sealed(b"rows"), OTHER)


def test_keys_read_back_and_a_mistyped_letter_is_noticed() -> None:
    assert Identity.parse(f"# a remark\n{ME.text}\n").secret == ME.secret
    assert Recipient.parse(ME.recipient.text) == ME.recipient
    for wrong in (ME.recipient.text[:-1] + "q", ME.recipient.text[:-2], "age1", "", ME.text, "age1" + "Q" * 58):
        with pytest.raises(RequestRefused, match="keygen"):
            Recipient.parse(wrong)
    assert "AGE-SECRET" not in repr(ME)
    assert ME.secret.hex() not in repr(ME)


@given(st.binary(max_size=60))
def test_bech32_reads_back(body: bytes) -> None:
    assert bech32.decode(bech32.encode("age", body)) == ("age", body)


@pytest.mark.parametrize(
    "text",
    [
        "A12UEL5L",
        "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
        "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w",
    ],
)
def test_the_standards_own_examples_are_read(text: str) -> None:
    """BIP 173, "Test vectors": their checks hold, whatever their letters mean."""
    assert (
        bech32._polymod(
            [
                *bech32._expanded(text.lower().rpartition("1")[0]),
                *[bech32._LETTERS.index(letter) for letter in text.lower().rpartition("1")[2]],
            ]
        )
        == 1
    )


WRITTEN_BY_AGE_1_1_1 = (
    "6167652d656e6372797074696f6e2e6f72672f76310a2d3e205832353531392045646e616861634f4a7936665869654e6657624773565a31"
    "6b716868506173556957617265425a622f68730a4276623537436f474a794b367776654e4761774e6e6f3848466a584c6d78494938455066"
    "787469434956450a2d2d2d206c62344c4b654330732b49326d764b6234363337766a546e2f583531706e6736623072314f646e47594d300a"
    "d60e773e25767aba7693c5aadf108b39d532d125ab2c41496d5a1a68b0912eaf4f043cf24d41329d592145ac1a4b8cd41dc152ce905e3ce9"
)


def test_a_file_of_the_reference_implementation_is_opened() -> None:
    """Made with `age -r RECIPIENT`; that `age -d` opens ours was tried by hand, the format being the same."""
    assert plain(bytes.fromhex(WRITTEN_BY_AGE_1_1_1)) == b"written by another tool\n"
    assert ME.recipient.text == "age13aqvttdk3ujkyjh9kg2w5an6dmy5mq5a84a4uxk3hfhnugfc9p0sy5p2wh"
