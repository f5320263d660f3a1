"""Texts that a script hides by an encoding, read as the script itself would read them."""

import base64
import binascii
import codecs
from collections.abc import Callable, Mapping

_LONGEST = 4_096


def _rot13(value: str) -> str:
    return codecs.encode(value, "rot13")


def _base64(value: str) -> str:
    return base64.b64decode(value, validate=True).decode()


def _url_base64(value: str) -> str:
    return base64.urlsafe_b64decode(value).decode()


def _base32(value: str) -> str:
    return base64.b32decode(value).decode()


def _base85(value: str) -> str:
    return base64.b85decode(value).decode()


def _hex(value: str) -> str:
    return bytes.fromhex(value).decode()


CALLS: Mapping[str, Callable[[str], str]] = {
    "b64decode": _base64, "standard_b64decode": _base64, "decodebytes": _base64, "a2b_base64": _base64,
    "urlsafe_b64decode": _url_base64, "b32decode": _base32, "b85decode": _base85, "a85decode": _base85,
    "fromhex": _hex, "unhexlify": _hex, "a2b_hex": _hex, "atob": _base64,
}  # fmt: skip
"""Functions that undo an encoding, by their last name."""
CODECS: Mapping[str, Callable[[str], str]] = {
    "rot13": _rot13, "rot_13": _rot13, "hex": _hex, "hex_codec": _hex, "base64": _base64, "base64_codec": _base64,
}  # fmt: skip
"""Codecs that turn text into text."""


def undo(function: Callable[[str], str], value: str) -> str | None:
    """What the script would get; None when it would get no text."""
    if len(value) > _LONGEST:
        return None
    try:
        decoded = function(value)
    except (ValueError, binascii.Error, LookupError):
        return None
    return decoded if decoded.isprintable() else None
