"""What is odd about the names of files: kept as they are, with a note, for a name is evidence too. Pure."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

_UNSEEN = frozenset({"Cf", "Cc", "Zl", "Zp", "Co", "Cn"})
_SCRIPTS_ALIKE = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")
"""Alphabets with letters that look the same."""
_WORD_ENDS = re.compile(r"[\W_]+")
_OURS = ".escrow"


def is_unseen(letter: str) -> bool:
    """Is this a control, an invisible letter, or a mark that reorders or breaks what stands around it?"""
    return unicodedata.category(letter) in _UNSEEN


def without_unseen(text: str) -> str:
    """The text as some file systems compare it, and as a person reads it."""
    return "".join(letter for letter in text if not is_unseen(letter))


def notes_on(paths: Sequence[str]) -> dict[str, list[str]]:
    """For each path of a tree that has something odd about it, what that is; the others are left out."""
    folded = Counter(path.casefold() for path in paths)
    composed = Counter(unicodedata.normalize("NFC", path) for path in paths)
    notes = {path: _notes(path, folded, composed) for path in paths}
    return {path: told for path, told in notes.items() if told}


def _notes(path: str, folded: Counter[str], composed: Counter[str]) -> list[str]:
    told = []
    unseen = sorted({f"U+{ord(letter):04X}" for letter in path if is_unseen(letter)})
    if unseen:
        told.append(f"the name holds characters nobody sees: {', '.join(unseen)}")
    if any(len(_alphabets(word)) > 1 for word in _WORD_ENDS.split(path)):
        told.append("a word of the name mixes alphabets whose letters look alike")
    if folded[path.casefold()] > 1:
        told.append("another name differs in capitals only; some file systems keep one of the two")
    if composed[unicodedata.normalize("NFC", path)] > 1:
        told.append("another name differs in how its letters are composed only; some file systems keep one of the two")
    if "\\" in path:
        told.append("the name holds a backslash, which separates folders on Windows")
    if path.rpartition("/")[2] in (".gitattributes", ".gitmodules"):
        told.append("Git takes the file for its own")
    if path.split("/")[0] == _OURS:
        told.append("the name is one of ours")
    return told


def _alphabets(word: str) -> set[str]:
    names = (unicodedata.name(letter, "").partition(" ")[0] for letter in word if letter.isalpha())
    return {name for name in names if name in _SCRIPTS_ALIKE}
