"""Shapes looked for in a text only when what they cannot do without stands in it: most texts hold none of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import re2

from scanners.hints import Together, any_of

TOLD = Together()
"""Readers of this package look at the same texts one after the other."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A pattern of `re2`, what it marks, and the words (in small letters) of which a text it matches has one."""

    kind: str
    hints: tuple[bytes, ...]
    pattern: bytes
    begins_a_word: bool = False
    """Do its hints stand only where a word begins?"""
    opening: bytes = b""
    """How each match begins, where words alone stand in most texts."""

    @property
    def hint(self) -> bytes:
        """A pattern that every text matches that matches this one, and that is told soon."""
        return self.opening or any_of(self.hints, begins_a_word=self.begins_a_word)

    def find(self, utf8: bytes) -> Iterator[Any]:
        """Every match."""
        found: Iterator[Any] = compiled(self.pattern).finditer(utf8)
        return found


@lru_cache(maxsize=512)
def compiled(pattern: bytes) -> Any:
    return re2.compile(pattern)
