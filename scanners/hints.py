"""Which of many patterns a text may match, told in one reading of it: most match none, and are read no further."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

import re2

_MEMORY = 64 << 20
"""Bytes the automaton of all hints may take: with less it is begun anew over and over."""
_LOOKING = re.compile(r"\(\?<?[!=]")
_PART = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?<?[!=]|[()]", re.DOTALL)
"""An escaped letter, a class of letters, or a bracket."""
_SHORT = 200
"""Letters over which a search takes no time worth saving."""


class Hints:
    """Which of several hints a text holds, told in one reading of it, however many they are."""

    def __init__(self, hints: Iterable[bytes]) -> None:
        self._hints = tuple(hints)

    def in_(self, utf8: bytes) -> Sequence[int]:
        """The places, in the order given, of those that are met."""
        met: list[int] = self._met(utf8)
        if len(met) > 1:
            met.sort()
        return met

    @cached_property
    def _met(self) -> Any:
        options = re2.Options()
        options.max_mem = _MEMORY
        options.never_capture = True
        found = re2.Set.SearchSet(options)
        for hint in self._hints:
            found.Add(hint)
        found.Compile()
        return found._set.Match  # the call around it makes a list that is empty into nothing


class Hint:
    """Whether a text holds a pattern, and not where: a third of what a search costs, which counts where every line is
    asked."""

    def __init__(self, pattern: str) -> None:
        self._among = Hints([pattern.encode()])

    def is_in(self, text: str) -> bool:
        return bool(self._among.in_(text.encode("utf-8", "replace")))


class Together:
    """Hints of several readers of one text, told in one reading of it for all of them: the text that was asked about
    last is remembered with what it holds."""

    def __init__(self) -> None:
        self._all: list[tuple[int, int, bytes]] = []
        self._count = 0
        self._every: Hints | None = None
        self._last: tuple[bytes, Sequence[Sequence[int]]] = (b"", ())

    def hints(self, hints: Iterable[bytes]) -> "Among":
        """The hints of one more reader."""
        number, self._count = self._count, self._count + 1
        self._all += [(number, place, hint) for place, hint in enumerate(hints)]
        self._every, self._last = None, (b"", ())
        return Among(self, number)

    def met(self, utf8: bytes, number: int) -> Sequence[int]:
        last = self._last  # taken once: another thread may put its own in its place
        if last[0] is not utf8 or not last[1]:
            last = self._last = (utf8, self._read(utf8))
        return last[1][number]

    def _read(self, utf8: bytes) -> Sequence[Sequence[int]]:
        if self._every is None:
            self._every = Hints(hint for _, _, hint in self._all)
        met: list[list[int]] = [[] for _ in range(self._count)]
        for at in self._every.in_(utf8):
            number, place, _ = self._all[at]
            met[number].append(place)
        return met


class Among:
    """The hints of one reader among others of the same text."""

    def __init__(self, together: Together, number: int) -> None:
        self._together = together
        self._number = number

    def in_(self, utf8: bytes) -> Sequence[int]:
        """The places, in the order given, of those that are met."""
        return self._together.met(utf8, self._number)


def any_of(words: Iterable[bytes], *, begins_a_word: bool = False) -> bytes:
    """Any of these words in letters of either case."""
    ways = b"|".join(re2.escape(word) for word in sorted(set(words)))
    return (rb"(?i)\b(?:" if begins_a_word else rb"(?i)(?:") + ways + b")"


def hint_of(pattern: Any) -> bytes:
    """A hint that every text has that a shape of `re` or `re2` matches, also when it stands on a line among others.

    What looks ahead is left out, so that more is met.
    """
    plain = without_looking(pattern.pattern.removeprefix("(?i)"))
    in_either_case = pattern.pattern.startswith("(?i)") or getattr(pattern, "flags", 0) & re.IGNORECASE
    flags = "im" if in_either_case else "m"
    return f"(?{flags})(?:{plain})".encode()


def without_looking(pattern: str) -> str:
    """A pattern without what looks ahead or behind, so that it matches more."""
    kept, begins, deep = [], 0, 0
    for part in _PART.finditer(pattern):
        said = part.group()
        if deep:
            deep += 1 if said[0] == "(" else -1 if said == ")" else 0
            begins = part.end()
        elif _LOOKING.match(said):
            kept.append(pattern[begins : part.start()])
            deep = 1
    return "".join(kept) + ("" if deep else pattern[begins:])


def loose_hint_of(pattern: Any) -> bytes:
    """A hint for any letters: where a word ends is not asked, and letters and spaces of every script are taken.

    `re` knows more letters, digits and spaces than `re2` does, which alone would be wrong towards no.
    """
    return _PART.sub(_loosened, hint_of(pattern).decode()).encode()


def _loosened(part: re.Match[str]) -> str:
    said = part.group()
    if said == r"\b":
        return ""
    if said in _MORE:
        return f"[{said}{_MORE[said]}]"
    if said[0] != "[" or said[:2] == "[^":  # what is not among fewer is among more
        return said
    return said[:-1] + "".join(more for one, more in _MORE.items() if one in said) + "]"


_OTHERS = r"\x{80}-\x{10ffff}"
_MORE = {r"\w": _OTHERS, r"\d": _OTHERS, r"\s": r"\x{0b}\x{1c}-\x{1f}" + _OTHERS}


class Gate:
    """Which of many shapes of `re` a line may match, told in one reading of it; never wrong towards no."""

    def __init__(self, shapes: Iterable[Any]) -> None:
        shapes = tuple(shapes)
        self._plain = Hints(map(hint_of, shapes))
        self._loose = Hints(loose_hint_of(one) if isinstance(one, re.Pattern) else hint_of(one) for one in shapes)

    def open_to(self, line: str) -> Sequence[int]:
        """The places, in the order given, of those that may match."""
        among = self._plain if is_plain(line) else self._loose
        return among.in_(line.encode("utf-8", "replace"))

    def open_to_any(self, lines: str) -> bool:
        """May any of many lines match any of them?"""
        among = self._plain if is_plain(lines.replace("\n", " ")) else self._loose
        return bool(among.in_(lines.encode("utf-8", "replace")))


def is_plain(line: str) -> bool:
    """Has this line only letters that `re` and `re2` read in one way?"""
    return line.isascii() and (line.isprintable() or line.replace("\t", " ").isprintable())


class Guarded:
    """A shape of `re` whose search may take time that grows with the square: looked for only where it can be.

    Where it can be, `re2` tells in time that grows with the length alone. Letters that the two read in different ways
    are left to the first.
    """

    def __init__(self, shape: re.Pattern[str]) -> None:
        self._shape = shape

    def search(self, line: str) -> re.Match[str] | None:
        is_told = len(line) > _SHORT and is_plain(line)
        return None if is_told and self._can_be(line.encode()) is None else self._shape.search(line)

    def may_be_in(self, lines: str) -> bool:
        """May it be found on any of many lines? Never wrong towards no."""
        is_told = is_plain(lines.replace("\n", " ").replace("\r", " "))
        return not is_told or self._can_be(lines.encode()) is not None

    @cached_property
    def _can_be(self) -> Any:
        found: Any = re2.compile(hint_of(self._shape))
        return found.search


class Swift:
    """A shape of `re` whose matches `re2` finds, many times sooner, where both read all letters alike.

    Not for a shape that looks ahead or behind, which `re2` has no word for.
    """

    def __init__(self, shape: re.Pattern[str]) -> None:
        self._shape = shape

    def finditer(self, lines: str) -> Iterator[Any]:
        """Every match, in either case the same."""
        is_told = is_plain(lines.replace("\n", " ").replace("\r", " "))
        found: Iterator[Any] = (self._swift if is_told else self._shape).finditer(lines)
        return found

    @cached_property
    def _swift(self) -> Any:
        flags = "(?i)" if self._shape.flags & re.IGNORECASE and not self._shape.pattern.startswith("(?i)") else ""
        return re2.compile(flags + self._shape.pattern)
