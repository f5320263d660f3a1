"""Which file node runs for a name: one whose ending is left out, or a folder's main one."""

import json
import os


def candidates(path, read):
    """Paths to try, in node's order; `read` gives the bytes of a file, or None."""
    yield path
    yield path + ".js"
    main = _main_of(read(os.path.join(path, "package.json")))
    if main is not None:
        for ending in ("", ".js", "/index.js"):
            yield os.path.join(path, main) + ending
    yield os.path.join(path, "index.js")


def _main_of(manifest):
    try:
        told = json.loads((manifest or b"").decode("utf-8"))
    except ValueError:
        return None
    main = told.get("main") if isinstance(told, dict) else None
    return main if isinstance(main, str) and main else None
