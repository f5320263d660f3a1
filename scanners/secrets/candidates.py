"""What the readers of this package hand back: places in a UTF-8 text that look like a secret."""

from typing import NamedTuple

from scanners.findings import Confidence


class Candidate(NamedTuple):
    """A secret someone wrote: what kind, how sure, and the pieces of text that make it up."""

    kind: str
    confidence: Confidence
    pieces: tuple[tuple[int, int], ...]

    def value(self, utf8: bytes) -> bytes:
        return b"".join(utf8[start:end] for start, end in self.pieces)


PASSWORD = "password"  # noqa: S105
DATABASE_PASSWORD = "database-password"  # noqa: S105
URL_PASSWORD = "url-password"  # noqa: S105
PRIVATE_KEY = "private-key"
TOKEN = "token"  # noqa: S105
KEY = "key"

# The more a kind says, the more it wins when one value is found in several ways.
_RANK = {KEY: 1, TOKEN: 2, PASSWORD: 3, URL_PASSWORD: 4, DATABASE_PASSWORD: 5, PRIVATE_KEY: 7}


def rank(kind: str) -> int:
    """Kinds of a provider's own shape stand between a database password and a private key."""
    return _RANK.get(kind, 6)
