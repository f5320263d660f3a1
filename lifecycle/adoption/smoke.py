"""The first test of what was handed over: pure, and the same facts are the same bytes."""

from collections.abc import Sequence

from lifecycle.adoption.locking import pinned
from lifecycle.adoption.profile import Library


def smoke_test_py(files: Sequence[str], libraries: Sequence[Library]) -> str:
    """A first test for an adopter: is all here and installed as locked, does it compile and find what it imports?

    It needs nothing but Python and the lock, and runs nothing of the script: that is theirs to decide.
    """
    listed = "".join(f"    {name!a},\n" for name in files)
    locked = "".join(f"    {one.name!a}: {one.version!a},\n" for one in pinned(libraries))
    return f"{_HEAD}\nFILES = [\n{listed}]\nLOCKED = {{\n{locked}}}\n{_TEST}"


_HEAD = '''"""Is all here and installed, does it compile, what is still to fill in? Run it from the repository root."""

import ast
import importlib.metadata
import importlib.util
import pathlib
import re
import sys
'''
_TEST = '''PLACEHOLDER = re.compile(rb"\\{\\{SECRET:[^{}\\s]+\\}\\}")


def main():
    faults, to_fill_in = not_as_locked(), 0
    for name in FILES:
        path = pathlib.Path(name)
        if not path.is_file():
            faults.append(name + ": it is not here; run this from the root of the clone")
            continue
        body = path.read_bytes()
        to_fill_in += len(PLACEHOLDER.findall(body))
        if path.suffix == ".py":
            faults += wrong_with(name, body)
    for fault in faults:
        print("FAILED", fault)
    print("%d files, %d libraries, %d faults, %d secrets to fill in (see .env.example)"
          % (len(FILES), len(LOCKED), len(faults), to_fill_in))
    return 1 if faults else 0


def not_as_locked():
    faults = []
    for name, version in sorted(LOCKED.items()):
        try:
            found = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            found = "none"
        if found != version:
            faults.append("%s: expected %s, found %s; install requirements.lock" % (name, version, found))
    return faults


def wrong_with(name, body):
    try:
        tree = ast.parse(body, name)
        compile(body, name, "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as fault:
        return ["%s: %s" % (name, fault)]
    absent = sorted(module for module in needed(tree) if not is_there(module))
    return ["%s: it imports %s, which is neither here nor installed" % (name, module) for module in absent]


def needed(tree):
    """What a file imports before it does anything else; what it tries to import, it can do without."""
    for statement in tree.body:
        if isinstance(statement, ast.Import):
            for alias in statement.names:
                yield alias.name.split(".")[0]
        elif isinstance(statement, ast.ImportFrom) and not statement.level:
            yield statement.module.split(".")[0]


def is_there(module):
    ours = {part for name in FILES for part in pathlib.PurePosixPath(name).with_suffix("").parts}
    known = getattr(sys, "stdlib_module_names", ())
    return module in ours or module in known or module in sys.modules or importlib.util.find_spec(module) is not None


if __name__ == "__main__":
    sys.exit(main())
'''
