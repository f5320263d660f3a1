"""Unpacking a batch as it came over the wire, never further than its limits allow."""

import zlib

import zstandard

from escrow.core.errors import ContentTooLarge, RequestRefused

_STEP = 64 << 10


def unpack(body: bytes, encoding: str | None, *, packed_limit: int, plain_limit: int) -> bytes:
    """The plain bytes of a body sent as gzip, zstd or as it is.

    Raises ContentTooLarge (413) beyond a limit, however small the packed form, and RequestRefused for an
    unknown encoding or a body that ends early or goes on after its end.
    """
    named = (encoding or "identity").strip().lower()
    limit = plain_limit if named == "identity" else packed_limit
    if len(body) > limit:
        raise ContentTooLarge("batch as sent", limit=limit, received=len(body))
    match named:
        case "identity":
            return body
        case "gzip":
            return _gunzip(body, plain_limit)
        case "zstd":
            return _unzstd(body, plain_limit)
    raise RequestRefused("Content-Encoding: expected gzip, zstd or none; send it so", code="encoding_unsupported")


def _gunzip(body: bytes, limit: int) -> bytes:
    unpacker = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)
    try:
        plain = unpacker.decompress(body, limit + 1)
    except zlib.error:
        raise _malformed("gzip") from None
    if len(plain) > limit:
        raise ContentTooLarge("batch unpacked", limit=limit)
    if not unpacker.eof or unpacker.unused_data:
        raise _malformed("gzip")
    return plain


def _unzstd(body: bytes, limit: int) -> bytes:
    unpacker = zstandard.ZstdDecompressor(max_window_size=8 << 20).decompressobj()
    parts: list[bytes] = []
    size = 0
    try:
        for start in range(0, len(body), _STEP):
            if unpacker.eof:
                raise _malformed("zstd")
            parts.append(unpacker.decompress(body[start : start + _STEP]))
            size += len(parts[-1])
            if size > limit:
                raise ContentTooLarge("batch unpacked", limit=limit)
    except zstandard.ZstdError:
        raise _malformed("zstd") from None
    if not unpacker.eof or unpacker.unused_data:
        raise _malformed("zstd")
    return b"".join(parts)


def _malformed(encoding: str) -> RequestRefused:
    return RequestRefused(f"batch: not one whole {encoding} stream; send it again", code="body_malformed")
