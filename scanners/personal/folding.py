"""Numbers as people see them: every dash and space as the plain one, wide digits as digits, the unseen left out."""

import re
from bisect import bisect_right
from dataclasses import dataclass

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u00ad"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff"
_EASTERN = {chr(first + digit): str(digit) for first in (0x660, 0x6F0) for digit in range(10)}
_WIDE = {chr(0xFF10 + digit): str(digit) for digit in range(10)} | {"\uff0e": ".", "\u00b7": ".", "\uff0f": "/"}
_PLAIN = dict.fromkeys(_DASHES, "-") | dict.fromkeys(_SPACES, " ") | dict.fromkeys(_UNSEEN, "") | _WIDE | _EASTERN
_ODD = re.compile("[" + "".join(map(re.escape, _PLAIN)) + "]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text made plain, and where each stretch of it (bytes of UTF-8) came from."""

    text: bytes
    starts: list[int]
    """Where each stretch begins in the plain text."""
    came_from: list[int]
    """Where it began in the text as it is."""
    lengths: list[int]
    """How long it was there."""

    def original(self, place: int) -> int:
        """The place in the text as it is of a byte of the plain one."""
        at = bisect_right(self.starts, place) - 1
        return self.came_from[at] + min(place - self.starts[at], self.lengths[at])

    def original_end(self, end: int) -> int:
        """The same for the end of a range: after the whole of its last letter."""
        at = bisect_right(self.starts, end - 1) - 1
        until = self.starts[at + 1] if at + 1 < len(self.starts) else len(self.text)
        is_as_it_was = until - self.starts[at] == self.lengths[at]
        return self.came_from[at] + (end - self.starts[at] if is_as_it_was else self.lengths[at])


def fold(utf8: bytes) -> Folded | None:
    """A text made plain; None when it is so already."""
    if utf8.isascii():
        return None
    text = utf8.decode("utf-8", "surrogatepass")
    parts: list[bytes] = []
    starts: list[int] = []
    came_from: list[int] = []
    lengths: list[int] = []
    plain = origin = last = 0

    def take(part: bytes, length: int) -> None:
        nonlocal plain, origin
        if part:
            starts.append(plain)
            came_from.append(origin)
            lengths.append(length)
            parts.append(part)
        plain, origin = plain + len(part), origin + length

    for met in _ODD.finditer(text):
        between = text[last : met.start()].encode("utf-8", "surrogatepass")
        take(between, len(between))
        take(_PLAIN[met.group()].encode(), len(met.group().encode()))
        last = met.end()
    if not last:
        return None
    rest = text[last:].encode("utf-8", "surrogatepass")
    take(rest, len(rest))
    return Folded(b"".join(parts), starts, came_from, lengths)
