"""Which file `python -m NAME` runs, found without running anything: the folders Python itself would look in."""

import os
import re

from escrow_collector.regular import names_in, read_regular


def candidates(name, cwd, search="", program="", flags=()):
    """Paths to try, in Python's order: the current folder, PYTHONPATH, the environment's packages, the library."""
    parts = name.split(".")
    if not all(re.match(r"^\w+$", part) for part in parts):
        return []
    is_isolated = any(re.match(r"^-[A-Za-z]*[IP]", flag) for flag in flags)
    folders = [] if is_isolated else [cwd]
    if not any(re.match(r"^-[A-Za-z]*[IE]", flag) for flag in flags):
        folders += [os.path.join(cwd, entry) for entry in search.split(":") if entry]
    folders += _library(program)
    found = []
    for folder in folders:
        base = os.path.join(folder, *parts)
        found += [os.path.join(base, "__main__.py"), base + ".py"]
    return found


def _library(program):
    """The package folders of the interpreter at this path, its own prefix before the one it was made from."""
    found = []
    for prefix in _prefixes(program):
        below = os.path.join(prefix, "lib")
        names = [name for name in names_in(below) if re.match(r"^python\d", name)]
        wanted = re.search(r"python(\d+\.\d+)", os.path.basename(os.path.realpath(program)))
        if wanted:
            names = [name for name in names if name == "python" + wanted.group(1)] or names
        for name in names:
            found += [os.path.join(below, name), os.path.join(below, name, "site-packages")]
    return found + ["/usr/lib/python3/dist-packages"]


def _prefixes(program):
    here = os.path.dirname(os.path.dirname(program))
    settings = read_regular(os.path.join(here, "pyvenv.cfg"), 4096)
    if settings is None:
        return [here, os.path.dirname(os.path.dirname(os.path.realpath(program)))]
    home = re.search(r"^home *= *(.+)$", settings.decode("utf-8", "replace"), re.MULTILINE)
    return [here, os.path.dirname(home.group(1).strip())] if home else [here]
