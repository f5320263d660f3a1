"""Tasks of playbooks that bring code onto machines: packages by name, and installers that are fetched and then run."""

import re
from collections.abc import Iterator, Sequence

import re2

from scanners.flow.kinds import Act

_LINE = 1_000
_NEAR = 12
"""Lines below the name of a task's module on which what it is given may stand."""
_MOST = 500
"""Tasks of one text that are looked at."""
_IS_ONE = re2.compile(r"(?m)^[ \t\-]*(?:hosts|tasks|handlers|pre_tasks|post_tasks|ansible\.[\w.]+):")
_PACKAGES = re.compile(
    r"^[ \t]+(?:- )?(?:ansible\.builtin\.|community\.general\.)?(pip|npm|yarn|gem|cpanm|composer|easy_install|pipx|"
    r"cargo):\s*(.*)$"
)
_FETCHES = re.compile(
    r"^[ \t]+(?:- )?(?:ansible\.(?:builtin|windows)\.)?(?:win_)?(?:get_url|uri|git|unarchive):\s*(.*)$"
)
_RUNS = re.compile(
    r"^[ \t]+(?:- )?(?:ansible\.(?:builtin|windows)\.)?(?:win_)?(?:command|shell|script|raw|package|"
    r"powershell):\s*(.*)$"
)
_NAMED = re.compile(r"\b(?:name|requirements|package)\s*[:=]")
_PLACE = re.compile(r"\b(?:dest|path)\s*[:=]\s*[\"']?([^\s\"']+)")
_OUTSIDE = re.compile(r"(?i)\b(?:url|src|repo)\s*[:=]\s*[\"']?(?:https?|ftp|git)(?:://|@)")


def speaks_of_plays(text: str) -> bool:
    """Is a text of tasks for machines at all?"""
    return _IS_ONE.search(text) is not None


def read_plays(text: str) -> Iterator[Act]:
    """Every task by which code comes onto a machine that nobody has reviewed."""
    if not speaks_of_plays(text):
        return
    lines = [line[:_LINE] for line in text.splitlines()]
    places: list[str] = []
    looked_at = 0
    for at, line in enumerate(lines):
        if ":" not in line or looked_at > _MOST:
            continue
        if (met := _PACKAGES.match(line)) is not None and _NAMED.search(_given(lines, at, met[2])):
            looked_at += 1
            yield "installs-code", at + 1, met[1]
        elif (met := _FETCHES.match(line)) is not None:
            looked_at += 1
            given = _given(lines, at, met[1])
            if _OUTSIDE.search(given) and (place := _PLACE.search(given)) is not None and len(place[1]) > 3:
                places.append(place[1])
        elif places and (met := _RUNS.match(line)) is not None:
            looked_at += 1
            given = _given(lines, at, met[1])
            if any(place in given for place in places):
                yield "runs-unreviewed-code", at + 1, "task"


def _given(lines: Sequence[str], at: int, beside: str) -> str:
    """What a module is given: beside its name, and on the lines below that stand deeper."""
    deep = _indent(lines[at])
    found = [beside]
    for line in lines[at + 1 : at + 1 + _NEAR]:
        if line.strip() and _indent(line) <= deep:
            break
        found.append(line.strip())
    return "\n".join(found)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" -"))
