"""The difference between two versions, over all their files, as stock tools write it."""

import difflib
import re
from collections.abc import Mapping

from escrow.core.file_names import is_unseen

_CONTEXT = 3
_QUOTED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def unified_diff(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> str:
    """A Git-style unified diff of two trees of (already redacted) files; empty when they are the same.

    Bytes that are no UTF-8 are surrogates in it: written with `surrogateescape` it is the patch Git would take."""
    return "".join(_of_file(path, before.get(path), after.get(path)) for path in sorted({*before, *after}))


def _of_file(path: str, old: bytes | None, new: bytes | None) -> str:
    if old == new:
        return ""
    before, after = _named(f"a/{path}"), _named(f"b/{path}")
    head = f"diff --git {before} {after}\n"
    if old is None:
        head += "new file mode 100644\n"
    if new is None:
        head += "deleted file mode 100644\n"
    if _is_binary(old) or _is_binary(new):
        return head + f"Binary files {before} and {after} differ\n"
    one = "/dev/null" if old is None else before
    other = "/dev/null" if new is None else after
    rows = list(difflib.unified_diff(_lines(old), _lines(new), n=_CONTEXT, lineterm="\n"))[2:]
    return head + (f"--- {one}\n+++ {other}\n" if rows else "") + "".join(_row(row) for row in rows)


def _named(path: str) -> str:
    """As Git writes it: a name with a line end in it must not pass for a line of the difference."""
    if not any(letter in _QUOTED or is_unseen(letter) for letter in path):
        return path
    return '"' + "".join(_letter(letter) for letter in path) + '"'


def _letter(letter: str) -> str:
    octal = "".join(f"\\{byte:03o}" for byte in letter.encode()) if is_unseen(letter) else letter
    return _QUOTED.get(letter, octal)


def _lines(body: bytes | None) -> list[str]:
    """As Git and interpreters count them: a form feed, a U+2028 or a lone carriage return begins no line."""
    return [] if body is None else re.findall(r"[^\n]*\n|[^\n]+", body.decode("utf-8", "surrogateescape"))


def _row(row: str) -> str:
    return row if row.endswith("\n") else f"{row}\n\\ No newline at end of file\n"


def _is_binary(body: bytes | None) -> bool:
    return body is not None and b"\0" in body[:8000]
