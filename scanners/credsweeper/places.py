"""Where in a content the values stand that CredSweeper told of: its lines and characters as bytes, each one proved."""

import re
from collections.abc import Sequence
from functools import cached_property
from hashlib import sha256

from scanners.credsweeper.report import Place

_LINE_END = re.compile(rb"\r\n|\r|\n")
_MOST_WINDOWS = 20_000
"""Places of a line tried for a value that does not stand where it was said to."""


class NoSuchPlace(Exception):
    """The program told of a line the content does not have."""


class Lines:
    """A content's lines as the program counts them."""

    def __init__(self, utf8: bytes) -> None:
        self._utf8 = utf8

    @cached_property
    def _bounds(self) -> Sequence[tuple[int, int]]:
        ends = [(match.start(), match.end()) for match in _LINE_END.finditer(self._utf8)]
        starts = [0, *(after for _, after in ends)]
        return list(zip(starts, [*(before for before, _ in ends), len(self._utf8)], strict=True))

    def find(self, place: Place) -> tuple[int, int]:
        """The bytes of the value told of; the whole line where that cannot be proved, so that it stays out of sight."""
        if place.line > len(self._bounds):
            raise NoSuchPlace
        start, end = self._bounds[place.line - 1]
        text = self._utf8[start:end].decode("utf-8", "replace")
        first, last = self._proved(text, place)
        begin = start + len(text[:first].encode())
        return begin, begin + len(text[first:last].encode())

    def _proved(self, text: str, place: Place) -> tuple[int, int]:
        length = place.end - place.start
        if 0 <= place.start < place.end <= len(text) and _proof(text[place.start : place.end]) == place.proof:
            return place.start, place.end
        if 0 < length <= len(text):
            for first in range(min(len(text) - length + 1, _MOST_WINDOWS)):
                if _proof(text[first : first + length]) == place.proof:
                    return first, first + length
        whole = text.strip()
        first = text.find(whole)
        return first, first + len(whole)


def _proof(text: str) -> str:
    return sha256(text.encode()).hexdigest()
