"""Keyed names of secrets: the same value has the same name in this vault, and the name tells nothing outside it."""

import hmac
from collections.abc import Iterable

from escrow.core.vault_key import VaultKey
from scanners.findings import Span

SHORTEST = 6
"""Bytes below which a value is redacted where it was found, but not looked for elsewhere."""
NAMING = 2
"""Grows when the same value would get another name: what names things by it is then stale."""
_TAG = 16
"""Letters of a tag: 64 bits, so that two values of one vault do not share one."""
_MOST_PIECES = 8


class SecretNames:
    """Gives each value its name, under a key derived for this alone."""

    def __init__(self, key: VaultKey) -> None:
        self._key = key.derive("secret-fingerprint")

    def fingerprint(self, value: bytes) -> str:
        return hmac.digest(self._key, value, "sha256").hex()

    def tag(self, value: bytes) -> str:
        return self.fingerprint(value)[:_TAG]

    def of_finding(self, rule: str, value: bytes) -> str:
        """The name of this secret under this rule: the same at whatever line it stands."""
        return self.fingerprint(rule.encode() + b"\0" + value)

    def values(self, body: bytes, spans: Iterable[Span], *, codec: str) -> dict[str, tuple[str, bytes]]:
        """The values (in UTF-8) that spans of a content stand for, by tag, with their kind.

        Values are never stored; they are read again from the content, and its tag proves each one.
        """
        pieces: dict[tuple[str, str], list[bytes]] = {}
        for span in spans:
            piece = body[span.start : span.end].decode(codec, "replace").encode()
            pieces.setdefault((span.tag, span.kind), []).append(piece)
        found = {}
        for (tag, kind), parts in pieces.items():
            whole = b"".join(parts) if len(parts) <= _MOST_PIECES else b""
            for value in (*dict.fromkeys(parts), whole):
                if len(value) >= SHORTEST and self.tag(value) == tag:
                    found[tag] = (kind, value)
        return found
