"""The Pythons of this machine, and which of them carry the hook. Found by looking, nothing is started."""

import os
import re

_NAME = re.compile(r"^(?:python|pypy)[0-9.]*$")
_PLACES = ("/usr/bin", "/usr/local/bin", "/opt/*/bin", "~/.pyenv/versions/*/bin", "/root/.pyenv/versions/*/bin",
           "/home/*/.pyenv/versions/*/bin", "~/.local/bin", "/home/*/.local/share/uv/python/*/bin",
           "~/.local/share/uv/python/*/bin", "~/miniconda3/bin", "~/anaconda3/bin", "/opt/conda/bin")  # fmt: skip
_OURS = b"__escrow__"


def find(places=_PLACES):
    """`[{path, hook}]` of every base interpreter, by its real path."""
    import glob

    found = {}
    for place in places:
        for folder in glob.glob(os.path.expanduser(place)):
            try:
                names = sorted(os.listdir(folder))
            except OSError:
                continue
            for name in names:
                path = os.path.realpath(os.path.join(folder, name))
                if _NAME.match(name) and _NAME.match(os.path.basename(path)) and os.access(path, os.X_OK):
                    found.setdefault(path, {"path": path, "hook": has_hook(path)})
    return [found[path] for path in sorted(found)]


def has_hook(program):
    """Does the library this interpreter starts with hold our sitecustomize?"""
    return any(_is_ours(os.path.join(folder, "sitecustomize.py")) for folder in libraries_of(program))


def libraries_of(program):
    """The folders of the standard library an interpreter starts with, its base's where it is an environment's."""
    path = os.path.realpath(program)
    below = os.path.join(os.path.dirname(os.path.dirname(path)), "lib")
    wanted = re.search(r"(\d+\.\d+)$", os.path.basename(path))
    try:
        names = [name for name in os.listdir(below) if re.match(r"^python\d+\.\d+$", name)]
    except OSError:
        return []
    if wanted:
        names = [name for name in names if name == "python" + wanted.group(1)]
    return [os.path.join(below, name) for name in sorted(names)]


def _is_ours(path):
    try:
        with open(path, "rb") as file:
            return _OURS in file.read(64 << 10)
    except OSError:
        return False
