"""Pages of a list, and the opaque, signed cursors that lead to the next one."""

import base64
import binascii
import hashlib
import hmac
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from escrow.core.canonical import Json, canonical_json
from escrow.core.errors import RequestRefused
from escrow.core.vault_key import VaultKey

T = TypeVar("T")
U = TypeVar("U")

DEFAULT_LIMIT = 50
MOST = 200
_MARK_BYTES = 12


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some items in order, and the cursor of what follows; None when nothing does."""

    items: Sequence[T]
    next: str | None = None

    def map(self, change: Callable[[T], U]) -> "Page[U]":
        return Page([change(item) for item in self.items], self.next)


class Cursors:
    """Writes and reads cursors. They are signed, so that a caller cannot ask for a place we did not name."""

    def __init__(self, key: VaultKey) -> None:
        self._key = key.derive("cursor")

    def encode(self, place: Sequence[Json]) -> str:
        body = canonical_json(list(place))
        return base64.urlsafe_b64encode(self._mark(body) + body).decode().rstrip("=")

    def decode(self, cursor: str) -> list[Json]:
        """The place a cursor names; raises RequestRefused when it is not one of ours."""
        try:
            packed = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        except (binascii.Error, ValueError):
            packed = b""
        mark, body = packed[:_MARK_BYTES], packed[_MARK_BYTES:]
        if not body or not hmac.compare_digest(mark, self._mark(body)):
            raise RequestRefused("cursor: it is not one this vault gave; start again without it", code="cursor_unknown")
        place: list[Json] = json.loads(body)
        return place

    def _mark(self, body: bytes) -> bytes:
        return hmac.digest(self._key, body, hashlib.sha256)[:_MARK_BYTES]


def page_of(rows: Sequence[T], limit: int, cursors: Cursors, place: Callable[[T], Sequence[Json]]) -> Page[T]:
    """The page of rows fetched with `limit + 1`: the extra one only says that more follow."""
    if len(rows) <= limit:
        return Page(list(rows))
    return Page(list(rows[:limit]), cursors.encode(place(rows[limit - 1])))


def page_in_hand(items: Sequence[T], cursors: Cursors, *, cursor: str | None, limit: int) -> Page[T]:
    """A page of what is in memory already and always comes in the same order."""
    place = cursors.decode(cursor) if cursor else [0]
    if len(place) != 1 or not isinstance(place[0], int):
        raise RequestRefused("cursor: it is of another list; start again without it", code="cursor_unknown")
    end = place[0] + limit
    return Page(items[place[0] : end], cursors.encode([end]) if end < len(items) else None)


def clamp(limit: int | None) -> int:
    """A page's length: 50 unless asked, never above 200."""
    return min(max(limit or DEFAULT_LIMIT, 1), MOST)
