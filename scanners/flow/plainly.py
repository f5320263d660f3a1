"""Ways of writing a word that only look different to whoever runs it, written in the plain way, line by line."""

import re

from scanners.languages import Language

_MARKS = {
    **dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b"), "'"), **dict.fromkeys(map(ord, "\u201c\u201d\u201e"), '"'),
    **dict.fromkeys(map(ord, "\u2013\u2014\u2015"), "-"), 0xA0: " ",
}  # fmt: skip
"""What PowerShell takes for a quote, a dash or a space: as a word processor writes them."""
_TICK = re.compile(r"(?<=[A-Za-z])`(?=[A-Za-z])|(?<![\w`])`(?=[A-Za-z]{2})")
_CARET = re.compile(r"\^(?=[A-Za-z0-9])")
_TWO_SINGLE = re.compile(r"(?<=[\w $.:/-])'[ \t]*\+[ \t]*'(?=[\w $.:/-])")
_TWO_DOUBLE = re.compile(r'(?<=[\w $.:/-])"[ \t]*\+[ \t]*"(?=[\w $.:/-])')
_JOINS = frozenset({Language.POWERSHELL, Language.JAVASCRIPT, Language.VBSCRIPT})


def plainly(text: str, language: Language) -> str:
    """The text with what stands for the same written in one way; every line stays where it was."""
    if language is Language.POWERSHELL:
        text = text if text.isascii() else text.translate(_MARKS)
        text = _TICK.sub("", text) if "`" in text else text
    if language is Language.BATCH and "^" in text:
        text = _CARET.sub("", text)
    if language in _JOINS and "+" in text:
        text = _TWO_DOUBLE.sub("", _TWO_SINGLE.sub("", text))
    return text
