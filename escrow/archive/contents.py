"""Contents in custody: verified on the way in and out, sealed before they reach a store."""

from collections.abc import Callable

from escrow.archive.interface import ObjectStore, StoredContent
from escrow.archive.sealed import SealedContents
from escrow.archive.verifying import VerifiedContents
from escrow.core.digests import Digest
from escrow.core.vault_key import VaultKey

__all__ = ["ContentArchive", "StoredContent"]


class ContentArchive:
    """What the vault keeps bytes through: a store that sees only ciphertext, and nothing read that is not as it was."""

    def __init__(self, store: ObjectStore, key: VaultKey, *, reload: Callable[[], VaultKey] | None = None) -> None:
        self.store = store
        self._sealed = SealedContents(store, key, reload or (lambda: key))
        self._contents = VerifiedContents(self._sealed)

    def deposit(self, body: bytes, expected: Digest) -> StoredContent:
        """Seal and store; durable when it returns. Raises DigestMismatch before anything is stored."""
        return self._contents.deposit(body, expected)

    def load(self, stored: StoredContent) -> bytes:
        """The bytes, unsealed and re-hashed; raises ContentMissing or ContentCorrupted naming the digest."""
        return self._contents.load(stored)

    def rewrapped(self, stored: StoredContent) -> bytes | None:
        """The content's own key under the newest wrapping key; None when it is so already, or destroyed."""
        return self._sealed.rewrapped(stored)
