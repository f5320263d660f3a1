"""How the bytes of a script become text, and how places in that text lead back to the bytes."""

import codecs
import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import accumulate

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_COOKIE = re.compile(rb"^[ \t\f]*#.{0,200}?coding[:=][ \t]*([-\w.]{1,40})")
# Only codecs without state: a place in the text then has exactly one place in the bytes.
# Fullwidth forms and mathematical alphabets, which Unicode calls compatible with plain letters.
_LOOKALIKE = re.compile("[\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff]")
_STATELESS = re.compile(r"(utf-8|ascii|iso8859-\d+|cp\d+|koi8-[rut]|mac-\w+|utf-(16|32)-[lb]e)\Z")
_MULTIBYTE = frozenset({"cp932", "cp936", "cp949", "cp950", "cp65001"})


@dataclass(frozen=True, slots=True)
class Decoded:
    """A content as text. `utf8` is that text in UTF-8: engines speak of places in it."""

    text: str
    utf8: bytes = field(repr=False)
    codec: str
    prefix: int
    """Bytes of the byte order mark."""
    doubt: str | None = None
    """Why an interpreter may read something else than this; then no engine has read all of it."""

    def original(self, places: list[int]) -> dict[int, int]:
        """Where these places of `utf8` are in the original bytes."""
        if self.codec in {"utf-8", "ascii"}:
            return {place: place + self.prefix for place in places}
        found: dict[int, int] = {}
        before, total = 0, self.prefix
        for place in sorted(set(places)):
            total += len(self.utf8[before:place].decode("utf-8", "ignore").encode(self.codec))
            before = place
            found[place] = total
        return found


def decode(body: bytes) -> Decoded:
    """Read a script as its interpreter would, and say where that is in doubt."""
    decoded = _decode(body)
    return replace(decoded, doubt=_other_codec(body) or _other_letters(decoded.text))


def _decode(body: bytes) -> Decoded:
    """What nothing explains is taken byte by byte as Latin-1."""
    for bom, codec in _BOMS:
        if body.startswith(bom) and (found := _try(body, codec, len(bom))):
            return found
    for likely in (_cookie(body), _utf16_without_mark(body), "utf-8"):
        if likely and (found := _try(body, likely, 0)):
            return found
    text = body.decode("latin-1")
    return Decoded(text, text.encode(), "iso8859-1", 0)


def _try(body: bytes, codec: str, prefix: int) -> Decoded | None:
    try:
        text = body[prefix:].decode(codec)
        utf8 = text.encode()
        faithful = text.encode(codec) == body[prefix:]
    except UnicodeError:
        return None
    return Decoded(text, utf8, codec, prefix) if faithful else None


def _cookie(body: bytes) -> str | None:
    """The encoding a Python coding cookie names, when places in it can be told."""
    name = _declared(body)
    return None if name is None else _stateless(name)


def _declared(body: bytes) -> str | None:
    """The name in a Python coding cookie in the first two lines (PEP 263)."""
    for line in re.split(rb"\r\n|\r|\n", body[:600])[:2]:
        if match := _COOKIE.match(line):
            return match.group(1).decode("ascii", "ignore")
    return None


def _other_codec(body: bytes) -> str | None:
    """A script that declares UTF-7 or an escaping codec is another text to its interpreter than to a reader."""
    name = _declared(body)
    if name is None or _stateless(name) is not None or not _is_known(name):
        return None
    return f"it declares the encoding {name[:40]}, which is not read here"


def _is_known(name: str) -> bool:
    try:
        codecs.lookup(name)
    except LookupError:
        return False
    return True


def _other_letters(text: str) -> str | None:
    """Python takes a wide or mathematical letter in a name for the plain one; engines do not."""
    return "it is written with letters that stand for others" if _LOOKALIKE.search(text) else None


def _stateless(name: str) -> str | None:
    try:
        canonical = codecs.lookup(name).name
    except LookupError:
        return None
    return canonical if _STATELESS.match(canonical) and canonical not in _MULTIBYTE else None


def _utf16_without_mark(body: bytes) -> str | None:
    """Text whose every other byte is zero is UTF-16 that lost its mark."""
    sample = body[:4096]
    if len(body) < 8 or len(body) % 2:
        return None
    if sample[1::2].count(0) > 0.9 * len(sample[1::2]) and not sample[::2].count(0):
        return "utf-16-le"
    if sample[::2].count(0) > 0.9 * len(sample[::2]) and not sample[1::2].count(0):
        return "utf-16-be"
    return None


@dataclass(frozen=True, slots=True)
class Lines:
    """Where the lines of a UTF-8 text begin."""

    starts: tuple[int, ...]

    @classmethod
    def of(cls, utf8: bytes) -> "Lines":
        """Those of the text that was asked for last are kept: several findings stand in one text."""
        return _lines_of(utf8)

    @classmethod
    def count(cls, utf8: bytes) -> "Lines":
        ends = [0, *accumulate(map(len, utf8.splitlines(keepends=True)))]
        return cls(tuple(ends if utf8.endswith((b"\n", b"\r")) or not utf8 else ends[:-1]))

    def number(self, place: int) -> int:
        """The line a place is on, counted from 1."""
        return max(1, bisect_left(self.starts, place + 1))

    def place(self, line: int, column: int) -> int:
        """The place of a byte column (from 0) on a line (from 1)."""
        return self.starts[min(line, len(self.starts)) - 1] + column


_lines_of = lru_cache(maxsize=2)(Lines.count)
