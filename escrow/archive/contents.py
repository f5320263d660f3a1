"""Contents in custody: sealed before they reach a store, verified whenever they come back."""

import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from escrow.archive.interface import ObjectStore, ObjectVersion
from escrow.core.digests import Digest, git_blob_id
from escrow.core.errors import ContentCorrupted, ContentMissing, DigestMismatch
from escrow.core.vault_key import VaultKey

_NONCE = 12
_TAG = 16


@dataclass(frozen=True, slots=True)
class StoredContent:
    """One content: its names, its size, where its sealed bytes lie and its own key, wrapped."""

    digest: Digest
    size: int
    git_blob: str
    at: ObjectVersion
    wrapped_key: bytes | None
    """None once the key was destroyed: then nobody can read the content any more."""


class ContentArchive:
    """Seals each content with a key of its own (AES-256-GCM), wrapped by one derived from the vault key.

    The store sees ciphertext under a keyed name. Destroying a wrapped key erases its content, however
    long the store must keep the object.
    """

    def __init__(self, store: ObjectStore, key: VaultKey) -> None:
        self.store = store
        self._key = key
        self._wrapping = AESGCM(key.derive("content-wrap"))

    def deposit(self, body: bytes, expected: Digest) -> StoredContent:
        """Seal and store; durable when it returns. Raises DigestMismatch before anything is stored."""
        received = Digest.of(body)
        if received != expected:
            raise DigestMismatch("content", expected=str(expected), received=str(received))
        content_key = AESGCM.generate_key(bit_length=256)
        sealed = _seal(AESGCM(content_key), body, expected)
        at = self.store.put(self._fresh_name(expected), sealed)
        wrapped = _seal(self._wrapping, content_key, expected)
        return StoredContent(expected, len(body), git_blob_id(body), at, wrapped)

    def load(self, stored: StoredContent) -> bytes:
        """The bytes, unsealed and re-hashed; raises ContentMissing or ContentCorrupted naming the digest."""
        if stored.wrapped_key is None:
            raise ContentMissing(f"{stored.digest}: its key was destroyed; nobody can read it any more")
        sealed = self._fetch(stored)
        try:
            content_key = _unseal(self._wrapping, stored.wrapped_key, stored.digest)
            body = _unseal(AESGCM(content_key), sealed, stored.digest)
        except InvalidTag:
            raise ContentCorrupted(f"{stored.digest}: the sealed bytes were altered; restore them") from None
        if Digest.of(body) != stored.digest:
            raise ContentCorrupted(f"{stored.digest}: other bytes came back; restore them from a backup")
        return body

    def _fetch(self, stored: StoredContent) -> bytes:
        try:
            return self.store.get(stored.at)
        except ContentMissing as absent:
            raise ContentMissing(f"{stored.digest}: {absent.message}") from absent

    def _fresh_name(self, digest: Digest) -> str:
        # A name of its own for every deposit: two at the same moment must not replace each other's ciphertext.
        blinded = self._key.blind("content-name", digest.hex)
        return f"cnt/v1/{blinded[:2]}/{blinded[2:]}-{secrets.token_hex(8)}"


def _seal(cipher: AESGCM, body: bytes, digest: Digest) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    return nonce + cipher.encrypt(nonce, body, digest.hex.encode())


def _unseal(cipher: AESGCM, sealed: bytes, digest: Digest) -> bytes:
    if len(sealed) < _NONCE + _TAG:
        raise InvalidTag  # cut off: the cipher would complain of its arguments instead
    return cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], digest.hex.encode())
