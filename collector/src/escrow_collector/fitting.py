"""What a record has room for: paths, names and words as the vault takes them. Pure.

What does not fit would be refused there, and a run that nobody hears of is worse than a name that was cut.
"""

import json
import os
import re

from escrow_collector.argv import decoded

MOST_ARGUMENTS = 32 << 10
MOST_LETTERS = 4000
MOST_PATH = 1024
_UNFIT = re.compile(r"[\\:\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
_GIT = re.compile(r"(?:\.git|git~\d+)[. ]*", re.IGNORECASE)


def short_path(path):
    """A path; of one that is longer than is kept, its end."""
    body = path.encode("utf-8", "replace") if path else b""
    return path if len(body) <= MOST_PATH else "\u2026" + body[-MOST_PATH + 8 :].decode("utf-8", "ignore")


def tree_name(path):
    """A file's name in a snapshot; letters and names no tree may hold are replaced."""
    name = _UNFIT.sub("_", os.path.basename(path.rstrip("/")))
    while len(name.encode("utf-8", "replace")) > 200:
        name = name[:-1]
    return "_" + name if name in ("", ".", "..") or _GIT.fullmatch(name) else name


def without_text(argv, text):
    """A command line less the program it gives as a text, however it gives it: that is kept as a content."""
    if not text:
        return list(argv)
    found = []
    for place, argument in enumerate(argv):
        if place and " ".join(argv[place:]) == text:
            return found + ["[script]"]  # PowerShell takes the rest of the line
        found.append(_less_text(argument, argv[place - 1] if place else "", text))
    return found


def _less_text(argument, before, text):
    if argument == text or decoded(argument) == text:
        return "[script]"
    if argument.startswith("-") and argument.endswith(text):
        return argument[: -len(text)] + "[script]"
    is_part = before.startswith("-") and len(argument) > 3 and argument in text  # one of several `-e`
    return "[script]" if is_part else argument


def bounded(argv):
    """As much of a command line as a record has room for, and how much more there was."""
    room, found = MOST_ARGUMENTS, []
    for place, argument in enumerate(argv):
        argument = argument if len(argument) <= MOST_LETTERS else _cut(argument)
        room -= len(json.dumps(argument, ensure_ascii=False).encode("utf-8", "replace")) + 1
        if room < 0 or place >= 1000:
            return found + ["[%d more]" % (len(argv) - place)]
        found.append(argument)
    return found


def _cut(argument):
    """The whole words of a long argument's beginning: half a secret would not be known for one."""
    kept = argument[:MOST_LETTERS]
    kept = kept[: max(kept.rfind(" "), kept.rfind("\n"), kept.rfind("\t"), 0)]
    return kept + "[%d more letters]" % (len(argument) - len(kept))
