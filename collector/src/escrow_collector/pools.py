"""The command with which Python's `multiprocessing` starts a worker: part of the run above it, and no script. Pure."""

import ast
import re

_STARTS = re.compile(
    r"from multiprocessing\.(?:spawn|forkserver|resource_tracker|semaphore_tracker) import (spawn_main|main); ?"
)
_LONGEST = 16 << 10


def is_worker(text):
    """Is this the worker's one call with plain values and not a word more? Anything else is somebody's own program."""
    found = _STARTS.match(text) if len(text) <= _LONGEST else None
    if found is None:
        return False
    try:
        call = ast.parse(text[found.end() :], mode="eval").body
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name) or call.func.id != found.group(1):
            return False
        for value in call.args + [keyword.value for keyword in call.keywords]:
            ast.literal_eval(value)
    except (SyntaxError, ValueError, TypeError, MemoryError, RecursionError):
        return False
    return True
