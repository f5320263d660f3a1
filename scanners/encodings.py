"""How the bytes of a script become text, and how places in that text lead back to the bytes."""

import codecs
import re
import unicodedata
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
_COOKIE = re.compile(rb"[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_HEAD = re.compile(rb"([^\r\n]*)(?:\r\n|\r|\n)?([^\r\n]*)")
_NOTHING = re.compile(rb"[ \t\f]*(?:#|$)")
_LONGEST_NAME = 200
"""Letters of the name of an encoding: dashes in it count once, so that a short one may be written long."""
# Fullwidth forms and mathematical alphabets, which Unicode calls compatible with plain letters.
_LOOKALIKE = re.compile("[\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff]")
# The other letters of names that Unicode calls compatible with plain ones; people write some of them in words.
_COMPATIBLE = re.compile(
    "[\u00aa\u00ba\u0132\u0133\u013f\u0140\u017f\u01c7-\u01cc\u01f1-\u01f3\u02b0-\u02b8\u02e1-\u02e3\u1d2c-\u1d6a\u1d78\u1d9b-\u1dbf"
    "\u2071\u207f\u2090-\u209c\u2102-\u2149\u2160-\u217f\u2c7c\u2c7d\ua7f2-\ua7f4\ufb00-\ufb06\U0001ccd6-\U0001ccf9\U0001ee00-\U0001eebb]"
)
_ORDINAL = re.compile("(?:[0-9]+|[nN]|[A-Z][a-z]{0,2})[\u00aa\u00ba]s?")
"""`1ª`, `nº` and `Drª` are words of a language."""
_LONGEST_WORD = 64
DISGUISED = "it is written with letters that stand for others"
"""Why a text is in doubt whose names are not what they look like to a reader of plain letters."""
# Only codecs without state: a place in the text then has exactly one place in the bytes.
_STATELESS = re.compile(r"(utf-8|ascii|iso8859-\d+|cp\d+|koi8-[rut]|mac-\w+)\Z")
_MULTIBYTE = frozenset({"cp932", "cp936", "cp949", "cp950", "cp65001"})
_ASCII = bytes(range(128))


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
    return replace(decoded, doubt=_other_codec(body) or _other_letters(decoded.text) or _left_out(decoded.text))


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
    """The name in a Python coding cookie (PEP 263) in the first line, or in the second where that says nothing."""
    head = _HEAD.match(body)
    first, second = head.groups() if head else (b"", b"")
    for line in (first, second) if _NOTHING.match(first) else (first,):
        if b"coding" in line and (match := _COOKIE.match(line)):
            return match.group(1).decode("ascii", "ignore")
    return None


def _other_codec(body: bytes) -> str | None:
    """A script that declares UTF-7 or an escaping codec is another text to its interpreter than to a reader; one that
    declares a codec of other letters altogether is what it says to some interpreters, and plain text to others."""
    name = _declared(body)
    if name is None or _stateless(name) is not None or not (len(name) > _LONGEST_NAME or _is_known(name)):
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
    return None if text.isascii() or _LOOKALIKE.search(text) is None else DISGUISED


def _left_out(text: str) -> str | None:
    """A shell reads over a byte zero, within a word too; to others a text ends there."""
    return "it holds bytes zero, which some interpreters read over" if "\0" in text else None


def disguised(text: str) -> frozenset[str]:
    """The plain words that words of a text with odd letters in them are to Python, where they stand in names."""
    found = set()
    end = 0
    for met in _COMPATIBLE.finditer(text) if not text.isascii() else ():
        if met.start() < end:
            continue
        start, end = met.span()
        while start > 0 and met.start() - start < _LONGEST_WORD and _is_of_a_name(text[start - 1]):
            start -= 1
        while end < len(text) and end - met.end() < _LONGEST_WORD and _is_of_a_name(text[end]):
            end += 1
        if _ORDINAL.fullmatch(word := text[start:end]) is None:
            found.add(unicodedata.normalize("NFKC", word))
    return frozenset(found)


def _is_of_a_name(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _stateless(name: str) -> str | None:
    """The codec of this name, when each letter has its own bytes in it and those of ASCII the ones they always have."""
    try:
        canonical = "" if len(name) > _LONGEST_NAME else codecs.lookup(name).name
    except LookupError:
        return None
    if canonical == "utf-8-sig":
        return "utf-8"
    is_one = _STATELESS.match(canonical) is not None and canonical not in _MULTIBYTE
    return canonical if is_one and _ASCII.decode(canonical, "replace") == _ASCII.decode() else None


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
