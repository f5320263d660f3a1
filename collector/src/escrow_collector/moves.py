"""Where a script's file came from: what `mv` and `cp` were asked to do, and files that kept their inode.

Evidence only: the vault takes it for a move when the bytes are those of the script that was there. Pure but for
looking whether a path is there.
"""

import os
import time

MOVED, COPIED = "moved_from", "copied_from"
NAMES = {"mv": MOVED, "cp": COPIED}
_VALUED = ("-S", "--suffix")
_MOST = 5000
_KEPT_FOR = 7 * 86400.0
_DEEPEST = 12


class Moves(object):
    """What was seen of files on their way, as long as it may still be of use."""

    def __init__(self):
        self._came = {}
        """new path -> (how, old path, when)"""
        self._places = {}
        """(device, inode) -> path a script last ran at"""

    def asked(self, argv, named, now=None):
        """`mv` or `cp` begins with these words; `named` makes a path of theirs absolute."""
        how = NAMES.get(os.path.basename(argv[0])) if argv else None
        for old, new in pairs(argv[1:]) if how else ():
            old, new = named(old), named(new)
            if os.path.isdir(new):
                new = os.path.join(new, os.path.basename(old))
            self._came[new] = (how, old, time.time() if now is None else now)
        while len(self._came) > _MOST:
            del self._came[next(iter(self._came))]

    def origin_of(self, path, inode, now=None):
        """`{moved_from}` or `{copied_from}` of a script that begins at this path, or nothing; its place is kept."""
        found = self._told(path, time.time() if now is None else now) or self._same_file(path, inode)
        if inode is not None:
            self._places[inode] = path
            while len(self._places) > _MOST:
                del self._places[next(iter(self._places))]
        return found

    def _told(self, path, now):
        """By its own name, or by that of a folder it came with."""
        above, rest = path, ""
        for _ in range(_DEEPEST):
            known = self._came.get(above)
            if known is not None and now - known[2] < _KEPT_FOR:
                return {known[0]: known[1] + rest}
            above, name = os.path.split(above)
            if not name:
                break
            rest = "/" + name + rest
        return {}

    def _same_file(self, path, inode):
        """The very file that ran elsewhere, where nothing is any more."""
        before = self._places.get(inode)
        if before is None or before == path or os.path.lexists(before):
            return {}
        return {MOVED: before}


def pairs(words):
    """[(source, target)] of a command line of `mv` or `cp`; a target may be a folder. Pure."""
    operands, target, words = [], None, list(words)
    while words:
        word = words.pop(0)
        if word == "--":
            operands += words
            break
        if word in ("-t", "--target-directory") and words:
            target = words.pop(0)
        elif word.startswith("--target-directory="):
            target = word.split("=", 1)[1]
        elif word in _VALUED and words:
            words.pop(0)
        elif not word.startswith("-") or word == "-":
            operands.append(word)
    if target is None:
        if len(operands) < 2:
            return []
        target = operands.pop()
    return [(source, target) for source in operands]
