"""Two texts side by side: Git says what changed, we say it line by line."""

import re
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from escrow.history.pack import git_environment
from web.rendering.highlight import highlight

_HUNK = re.compile(rb"^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_CONTEXT = 3
_NOTHING = Markup()


@dataclass(frozen=True, slots=True)
class Side:
    """One cell: a line with its number, or nothing."""

    number: int | None
    text: Markup
    change: str
    """`same`, `removed`, `added` or `none`."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table; `folded` counts unchanged lines left out before it."""

    left: Side
    right: Side
    folded: int = 0


@dataclass(frozen=True, slots=True)
class FileDiff:
    """What became of one file."""

    path: str
    state: str
    rows: Sequence[Row]
    added: int
    removed: int
    note: str | None = None


def diff_file(path: str, old: bytes | None, new: bytes | None, *, language: str | None = None) -> FileDiff:
    """The rows of one file, unchanged stretches folded; both sides must be redacted already."""
    state = "added" if old is None else "removed" if new is None else "changed"
    before, after = (
        highlight(old or b"", path=path, language=language),
        highlight(new or b"", path=path, language=language),
    )
    note = before.note or after.note
    if (old is not None and not before.lines and old) or (new is not None and not after.lines and new):
        return FileDiff(path, state, [], 0, 0, note or "This file cannot be compared here; clone the script.")
    changes = _changes(old or b"", new or b"")
    rows = list(_rows(before.lines, after.lines, changes))
    return FileDiff(path, state, rows, sum(c[3] for c in changes), sum(c[1] for c in changes), note)


def _changes(old: bytes, new: bytes) -> list[tuple[int, int, int, int]]:
    """(first line, lines) removed and (first line, lines) added, as Git's histogram diff finds them; from 0."""
    with tempfile.TemporaryDirectory(prefix="escrow-diff-") as folder:
        one, other = Path(folder, "old"), Path(folder, "new")
        one.write_bytes(old)
        other.write_bytes(new)
        printed = subprocess.run(
            ["git", "diff", "--no-index", "--histogram", "-U0", "--no-color", "--text", "--", one, other],
            capture_output=True,
            env=git_environment(),
            timeout=20,
        ).stdout
    found = []
    for hunk in _HUNK.finditer(printed):
        a, an, b, bn = (None if part is None else int(part) for part in hunk.groups())
        old_lines, new_lines = 1 if an is None else an, 1 if bn is None else bn
        found.append((_from_zero(a, old_lines), old_lines, _from_zero(b, new_lines), new_lines))
    return found


def _from_zero(line: int | None, count: int) -> int:
    return (line or 0) - 1 if count else (line or 0)


def _rows(
    before: Sequence[Markup], after: Sequence[Markup], changes: Sequence[tuple[int, int, int, int]]
) -> Iterator[Row]:
    at_old = at_new = 0
    for position, (a, an, b, bn) in enumerate(changes):
        yield from _same(before, after, at_old, at_new, a - at_old, is_first=position == 0, is_last=False)
        for step in range(max(an, bn)):
            left = Side(a + step + 1, before[a + step], "removed") if step < an else Side(None, _NOTHING, "none")
            right = Side(b + step + 1, after[b + step], "added") if step < bn else Side(None, _NOTHING, "none")
            yield Row(left, right)
        at_old, at_new = a + an, b + bn
    yield from _same(before, after, at_old, at_new, len(before) - at_old, is_first=not changes, is_last=True)


def _same(
    before: Sequence[Markup],
    after: Sequence[Markup],
    at_old: int,
    at_new: int,
    count: int,
    *,
    is_first: bool,
    is_last: bool,
) -> Iterator[Row]:
    """Unchanged lines: three beside each change are shown, the rest is folded."""
    head, tail = (0 if is_first else _CONTEXT), (0 if is_last else _CONTEXT)
    folded = max(0, count - head - tail)
    if folded <= 1:
        head, folded = count, 0
    for step in range(min(head, count)):
        yield _same_row(before, after, at_old + step, at_new + step, 0)
    if folded:
        start = min(head, count) + folded
        for step in range(start, count):
            yield _same_row(before, after, at_old + step, at_new + step, folded if step == start else 0)
        if start == count:
            nothing = Side(None, _NOTHING, "none")
            yield Row(nothing, nothing, folded)


def _same_row(before: Sequence[Markup], after: Sequence[Markup], old: int, new: int, folded: int) -> Row:
    return Row(Side(old + 1, before[old], "same"), Side(new + 1, after[new], "same"), folded)
