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
    begins_a_word: bool = False
    """Do its hints stand only where a word begins?"""

    def find(self, utf8: bytes, plain: bytes) -> Iterable[Any]:
        """Every match; `plain` is the same text in small letters."""
        for hint in self.hints:
            if hint in plain:
                found: Iterator[Any] = compiled(self.pattern).finditer(utf8)
                return found
        return ()


class Shapes:
    """Several shapes: a text is first asked for the hints of all of them at once."""

    def __init__(self, *shapes: Shape) -> None:
        self._shapes = shapes
        any_where = [hint for one in shapes for hint in one.hints if not one.begins_a_word]
        in_front = [hint for one in shapes for hint in one.hints if one.begins_a_word]
        ways = [rb"\b(?:" + _any_of(in_front) + b")" if in_front else b"", _any_of(any_where)]
        self._hint = b"|".join(way for way in ways if way)

    def __iter__(self) -> Iterator[Shape]:
        return iter(self._shapes)

    def find(self, utf8: bytes, plain: bytes) -> Iterator[tuple[Shape, Any]]:
        """Every match of each, with its shape."""
        if compiled(self._hint).search(plain) is not None:
            for shape in self._shapes:
                for match in shape.find(utf8, plain):
                    yield shape, match


def _any_of(hints: Iterable[bytes]) -> bytes:
    return b"|".join(re2.escape(hint) for hint in sorted(set(hints)))


def in_small_letters(utf8: bytes) -> bytes:
    """The text as hints are sought in it: the two letters that `re2` takes for an ASCII one of another case too."""
    plain = utf8.lower()
    if plain.isascii():
        return plain
    return plain.replace("ſ".encode(), b"s").replace("\N{KELVIN SIGN}".encode(), b"k")


@lru_cache(maxsize=512)
def compiled(pattern: bytes) -> Any:
    return re2.compile(pattern)
