"""Shapes looked for in a text only when what they cannot do without stands in it: most texts hold none of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import re2


@dataclass(frozen=True, slots=True)
class Shape:
    """A pattern of `re2`, what it marks, and the words (in small letters) of which a text it matches has one."""

    kind: str
    hints: tuple[bytes, ...]
    pattern: bytes

    def find(self, utf8: bytes, plain: bytes) -> Iterable[Any]:
        """Every match; `plain` is the same text in small letters."""
        for hint in self.hints:
            if hint in plain:
                found: Iterator[Any] = compiled(self.pattern).finditer(utf8)
                return found
        return ()


def in_small_letters(utf8: bytes) -> bytes:
    """The text as hints are sought in it: the two letters that `re2` takes for an ASCII one of another case too."""
    plain = utf8.lower()
    if plain.isascii():
        return plain
    return plain.replace("ſ".encode(), b"s").replace("\N{KELVIN SIGN}".encode(), b"k")


@lru_cache(maxsize=128)
def compiled(pattern: bytes) -> Any:
    return re2.compile(pattern)
