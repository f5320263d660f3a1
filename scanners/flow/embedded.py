"""Commands of the shell that stand in configuration: steps of workflows, tasks of plays, rows of crontabs."""

import re

import re2

from scanners.flow.timetables import commands_of, may_be_one

_NAMES = (
    r"(?:[\w.]*\brun|script|before_script|after_script|[\w.]*\bcommand|args|cmds?|[\w.]*\bshell|job|entrypoint|"
    r"Exec(?:Start|StartPre|StartPost|Reload|Stop))"
)
_MAY = re2.compile(rf"(?m)^[\s\-]*[\"']?{_NAMES}[\"']?\s*[:=]")
_KEY = re.compile(rf"^(\s*(?:- +)*)[\"']?{_NAMES}[\"']?\s*[:=]\s*(.*)$")
_BLOCK = re.compile(r"^[|>][-+\d]*\s*(?:#.*)?$")
_SHELL = re.compile(r"(?i)^(?:(?:/(?:usr/)?bin/)?(?:ba|da|z|k)?sh|-[a-z]*c|(?:cmd|powershell|pwsh)(?:\.exe)?|/c)$")
_ITEM = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^']|'')*)'|([^\s,\[\]\"'][^,\[\]]*)")


def shell_in(text: str) -> str | None:
    """Commands alone, each on its line, and nothing on all others; None where there are none."""
    is_table = may_be_one(text)
    if not is_table and _MAY.search(text) is None:
        return None
    found: list[str] = []
    column: int | None = None  # of the key whose block is gone through
    is_list = False
    for line in text.splitlines():
        indent, bare = len(line) - len(line.lstrip()), line.lstrip()
        if column is not None and bare and indent <= column and not (is_list and indent == column and bare[:2] == "- "):
            column = None
        if column is not None and not is_list:
            found.append(line)
        elif column is not None and bare[:2] == "- ":
            item = bare[2:].strip()
            found.append(_said(item))
            column, is_list = (indent, False) if _BLOCK.match(item) else (column, is_list)
        elif (met := _KEY.match(line)) is None or bare.startswith("#"):
            found.append((commands_of(line) or "") if is_table else "")
        elif not (given := met[2].strip()) or _BLOCK.match(given) is not None:
            column, is_list = len(met[1]), not given
            found.append("")
        else:
            found.append(_said(given))
    return "\n".join(found) if any(found) else None


def _said(given: str) -> str:
    """What is run, of a text in quotes, of a list of arguments, of one as it stands."""
    given = given.strip()
    if given.startswith("["):
        words = [next(part for part in met.groups("") if part) for met in _ITEM.finditer(given) if any(met.groups())]
        return " ".join(word.strip() for word in words if _SHELL.match(word.strip()) is None)
    if len(given) > 1 and given[0] == given[-1] and given[0] in {'"', "'"}:
        given = given[1:-1]
    return "" if _SHELL.match(given) is not None or _BLOCK.match(given) is not None else given
