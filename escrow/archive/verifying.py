"""Verification: bytes are what their digest names, on the way in and on the way out."""

from escrow.archive.interface import Contents, StoredContent
from escrow.core.digests import Digest
from escrow.core.errors import ContentCorrupted, DigestMismatch


class VerifiedContents:
    """Wraps any place for contents; trusts it with nothing but keeping them."""

    def __init__(self, inner: Contents) -> None:
        self._inner = inner

    def deposit(self, body: bytes, expected: Digest) -> StoredContent:
        received = Digest.of(body)
        if received != expected:
            raise DigestMismatch("content", expected=str(expected), received=str(received))
        return self._inner.deposit(body, expected)

    def load(self, stored: StoredContent) -> bytes:
        body = self._inner.load(stored)
        if Digest.of(body) != stored.digest:
            raise ContentCorrupted(f"{stored.digest}: other bytes came back; restore them from a backup")
        return body
