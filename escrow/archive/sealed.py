"""Sealing: each content under a key of its own (AES-256-GCM), that key wrapped by the newest of the vault's.

The store sees ciphertext under a keyed name. Destroying a wrapped key erases its content, however long the store must
keep the object; wrapping it anew changes no object.
"""

import secrets
from collections.abc import Callable

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from escrow.archive.interface import ObjectStore, StoredContent
from escrow.core.digests import Digest, git_blob_id
from escrow.core.errors import ContentCorrupted, ContentMissing
from escrow.core.vault_key import VaultKey

_NONCE = 12
_TAG = 16
_FIRST_GENERATION = _NONCE + 32 + _TAG
"""Length of a key wrapped by the first generation, which carries no number; later ones begin with theirs."""


class SealedContents:
    """Wraps a place for objects into a place for contents."""

    def __init__(self, store: ObjectStore, key: VaultKey, reload: Callable[[], VaultKey]) -> None:
        self._store = store
        self._key = key
        self._reload = reload

    def deposit(self, body: bytes, digest: Digest) -> StoredContent:
        content_key = AESGCM.generate_key(bit_length=256)
        at = self._store.put(self._fresh_name(digest), _seal(content_key, body, digest))
        return StoredContent(digest, len(body), git_blob_id(body), at, self._wrap(content_key, digest))

    def load(self, stored: StoredContent) -> bytes:
        content_key = self._unwrapped(stored)
        sealed = self._fetch(stored)
        try:
            return _unseal(content_key, sealed, stored.digest)
        except InvalidTag:
            raise _altered(stored) from None

    def rewrapped(self, stored: StoredContent) -> bytes | None:
        """The content's key under the newest generation; None when it is so already, or destroyed."""
        if stored.wrapped_key is None or _generation(stored) == self._key.generation:
            return None
        return self._wrap(self._unwrapped(stored), stored.digest)

    def _wrap(self, content_key: bytes, digest: Digest) -> bytes:
        generation = self._key.generation
        wrapped = _seal(self._wrapping(generation, digest), content_key, digest)
        return wrapped if generation == 1 else bytes([generation]) + wrapped

    def _unwrapped(self, stored: StoredContent) -> bytes:
        if stored.wrapped_key is None:
            raise ContentMissing(f"{stored.digest}: its key was destroyed; nobody can read it any more")
        generation = _generation(stored)
        wrapped = stored.wrapped_key if generation == 1 else stored.wrapped_key[1:]
        try:
            return _unseal(self._wrapping(generation, stored.digest), wrapped, stored.digest)
        except InvalidTag:
            raise _altered(stored) from None

    def _wrapping(self, generation: int, digest: Digest) -> bytes:
        if self._key.wrapping_key(generation) is None:
            self._key = self._reload()  # another process may have added it since this one started
        found = self._key.wrapping_key(generation)
        if found is None:
            raise ContentCorrupted(
                f"{digest}: its key is wrapped by generation {generation}, the key file holds none such; restore that "
                "file, or the row if it was altered"
            )
        return found

    def _fetch(self, stored: StoredContent) -> bytes:
        try:
            return self._store.get(stored.at)
        except ContentMissing as absent:
            raise ContentMissing(f"{stored.digest}: {absent.message}") from absent

    def _fresh_name(self, digest: Digest) -> str:
        # A name of its own for every deposit: two at the same moment must not replace each other's ciphertext.
        blinded = self._key.blind("content-name", digest.hex)
        return f"cnt/v1/{blinded[:2]}/{blinded[2:]}-{secrets.token_hex(8)}"


def _generation(stored: StoredContent) -> int:
    """Which wrapping key a content's key is wrapped by."""
    wrapped = stored.wrapped_key or b""
    if len(wrapped) == _FIRST_GENERATION:
        return 1
    if len(wrapped) != _FIRST_GENERATION + 1:
        raise _altered(stored)
    return wrapped[0]


def _altered(stored: StoredContent) -> ContentCorrupted:
    return ContentCorrupted(f"{stored.digest}: the sealed bytes were altered; restore them")


def _seal(key: bytes, body: bytes, digest: Digest) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, body, digest.hex.encode())


def _unseal(key: bytes, sealed: bytes, digest: Digest) -> bytes:
    if len(sealed) < _NONCE + _TAG:
        raise InvalidTag  # cut off: the cipher would complain of its arguments instead
    return AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], digest.hex.encode())
