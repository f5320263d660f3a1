"""Quotes and dashes as a word processor writes them, which PowerShell takes for plain ones."""

import re

_OPENING = re.compile(rb"(?<=[\s=(,;{@:])\xe2\x80[\x98-\x9f]")
_CLOSING = re.compile(rb"\xe2\x80[\x98-\x9f]")
_DASH = re.compile(rb"\xe2\x80[\x93-\x95]")


def plain_marks(utf8: bytes) -> bytes:
    """The text with plain ones in their places and spaces beside them: every other byte stays where it was."""
    if b"\xe2\x80" not in utf8:
        return utf8
    return _DASH.sub(b"  -", _CLOSING.sub(_closed, _OPENING.sub(_opened, utf8)))


def _opened(met: re.Match[bytes]) -> bytes:
    return b"  " + _plain(met.group())


def _closed(met: re.Match[bytes]) -> bytes:
    return _plain(met.group()) + b"  "


def _plain(mark: bytes) -> bytes:
    return b"'" if mark[-1] < 0x9C else b'"'
