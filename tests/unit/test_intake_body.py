"""A batch as it comes over the wire: unpacked within limits, or refused with a code."""

import gzip
import zlib

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from escrow.core.errors import RequestRefused
from escrow.intake.body import unpack

PLAIN = b'{"v":1,"type":"heartbeat"}\n' * 50
ZSTD = zstandard.ZstdCompressor()
PACKED = {"gzip": gzip.compress(PLAIN), "zstd": ZSTD.compress(PLAIN)}
STREAMED = zstandard.ZstdCompressor(write_content_size=False).compress(PLAIN)


def opened(body: bytes, encoding: str | None, *, packed: int = 1 << 20, plain: int = 1 << 20) -> bytes:
    return unpack(body, encoding, packed_limit=packed, plain_limit=plain)


def refusal(body: bytes, encoding: str | None, **limits: int) -> tuple[int, str]:
    with pytest.raises(RequestRefused) as refused:
        opened(body, encoding, **limits)
    return refused.value.status, refused.value.code


@pytest.mark.parametrize("encoding", [None, "identity", "", " Identity "])
def test_a_plain_body_stays_as_it_is(encoding: str | None) -> None:
    assert opened(PLAIN, encoding) == PLAIN


@pytest.mark.parametrize("encoding", ["gzip", "zstd", "GZIP"])
def test_a_packed_body_is_unpacked(encoding: str) -> None:
    assert opened(PACKED[encoding.lower()], encoding) == PLAIN


def test_a_frame_that_does_not_say_its_size_is_unpacked() -> None:
    assert opened(STREAMED, "zstd") == PLAIN


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
def test_every_truncation_is_refused(encoding: str) -> None:
    packed = PACKED[encoding]
    codes = {refusal(packed[:end], encoding) for end in range(len(packed))}
    assert codes == {(422, "body_malformed")}


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
def test_what_follows_the_end_of_the_stream_is_refused(encoding: str) -> None:
    assert refusal(PACKED[encoding] + b"more", encoding) == (422, "body_malformed")
    assert refusal(PACKED[encoding] * 2, encoding) == (422, "body_malformed")


def test_a_bomb_is_refused_without_being_unpacked() -> None:
    nothing = b"\0" * (64 << 20)
    for encoding, bomb in (("gzip", gzip.compress(nothing, 1)), ("zstd", ZSTD.compress(nothing))):
        assert refusal(bomb, encoding) == (413, "content_too_large")


def test_a_body_just_at_the_limit_is_taken_and_one_byte_more_is_not() -> None:
    for encoding, pack in (("gzip", gzip.compress), ("zstd", ZSTD.compress)):
        assert opened(pack(b"x" * 1000), encoding, plain=1000) == b"x" * 1000
        assert refusal(pack(b"x" * 1001), encoding, plain=1000) == (413, "content_too_large")


def test_a_packed_body_over_its_limit_is_refused_unread() -> None:
    assert refusal(b"\xff" * 101, "gzip", packed=100) == (413, "content_too_large")


def test_a_plain_body_over_the_unpacked_limit_is_refused() -> None:
    assert refusal(b"x" * 101, None, plain=100) == (413, "content_too_large")


@pytest.mark.parametrize("encoding", ["br", "deflate", "gzip, gzip", "x-gzip"])
def test_an_encoding_we_do_not_read_is_named(encoding: str) -> None:
    assert refusal(zlib.compress(PLAIN), encoding) == (422, "encoding_unsupported")


def test_a_window_larger_than_we_give_memory_for_is_refused() -> None:
    wide = zstandard.ZstdCompressionParameters(window_log=27, enable_ldm=True)
    streamed = zstandard.ZstdCompressor(compression_params=wide).compressobj()
    assert refusal(streamed.compress(PLAIN) + streamed.flush(), "zstd") == (422, "body_malformed")


@given(st.binary(max_size=300), st.sampled_from(["gzip", "zstd"]))
def test_any_bytes_are_unpacked_or_refused(body: bytes, encoding: str) -> None:
    try:
        code = "taken" if isinstance(opened(body, encoding), bytes) else "something else"
    except RequestRefused as refused:
        code = refused.code
    assert code in {"taken", "body_malformed", "content_too_large"}


@given(st.binary(max_size=300))
def test_what_was_packed_comes_back(body: bytes) -> None:
    assert opened(gzip.compress(body), "gzip") == opened(ZSTD.compress(body), "zstd") == body
