"""The vault's one secret, and the keys derived from it for each purpose (RFC 5869)."""

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class VaultKey:
    """32 secret bytes. Never printed, logged or stored beside the data it protects."""

    secret: bytes = field(repr=False)
    wrapping: tuple[tuple[int, bytes], ...] = field(default=(), repr=False)
    """Later generations of the key that wraps contents' keys; the first is derived from the secret."""
    signing: tuple[tuple[int, bytes], ...] = field(default=(), repr=False)
    """Later generations of the key that signs the audit log; the first is derived from the secret."""
    signing_retired: int = 0
    """Generations of the signing key up to this one sign nothing more."""

    @property
    def generation(self) -> int:
        """The generation that wraps what is deposited now."""
        return max((number for number, _ in self.wrapping), default=1)

    def wrapping_key(self, generation: int) -> bytes | None:
        """The key of one generation; None when this key does not hold it."""
        return self.derive("content-wrap") if generation == 1 else dict(self.wrapping).get(generation)

    @property
    def signing_keys(self) -> tuple[tuple[int, bytes], ...]:
        """Every generation of the log's signing key, oldest first, whether it still signs or not."""
        return ((1, self.derive("audit-log")), *sorted(self.signing))

    def derive(self, purpose: str) -> bytes:
        """A 32-byte key for one purpose; two purposes never share one (HKDF-SHA256)."""
        extracted = hmac.digest(b"script-escrow", self.secret, hashlib.sha256)
        return hmac.digest(extracted, purpose.encode() + b"\x01", hashlib.sha256)

    def blind(self, purpose: str, text: str) -> str:
        """A keyed name (64 hex): the same text has the same name here and tells nothing outside."""
        return self.blinder(purpose)(text)

    def blinder(self, purpose: str) -> Callable[[str], str]:
        """`blind` for many texts of one purpose: its key is derived once."""
        key = self.derive(purpose)
        return lambda text: hmac.digest(key, text.encode(), hashlib.sha256).hex()

    @property
    def vault_id(self) -> str:
        """A public name of this vault: 16 hex digits that reveal nothing of the key."""
        return self.derive("vault-id").hex()[:16]
