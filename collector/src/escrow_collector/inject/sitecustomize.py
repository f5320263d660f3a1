"""Loads the hook in a Python started by `escrow-collector run`, then whatever sitecustomize was there before."""

import os
import sys

__escrow__ = True


def _whole(path):
    """The absolute path, as far as that can be said where the current folder is gone."""
    try:
        return os.path.abspath(path)
    except OSError:
        return path


def _load():
    here = os.path.dirname(_whole(__file__))
    sys.path[:] = [entry for entry in sys.path if not entry or _whole(entry) != here]
    sys.path_importer_cache.pop(here, None)
    folder = os.environ.get("ESCROW_COLLECTOR_SPOOL")
    root = os.environ.get("ESCROW_COLLECTOR_ROOT", "")
    parent_run = os.environ.get("ESCROW_COLLECTOR_PARENT")
    before = os.environ.get("ESCROW_COLLECTOR_PYTHONPATH")
    _forget(before)
    hook = None
    if folder and hasattr(sys, "addaudithook"):
        pid, _, run = root.partition(":")
        given = run if pid == str(os.getppid()) and not parent_run else None
        policy = os.path.join(os.path.dirname(_whole(folder)), "policy.table")
        hook = _hook(os.path.join(os.path.dirname(here), "hook.py"))(folder, given, parent_run, False, policy)
    return here, hook


def _hook(source):
    """`install` of hook.py, from its cached bytecode and without a name in `sys.modules`."""
    import _frozen_importlib_external as external

    names = {"__name__": "_escrow_hook", "__file__": source}
    exec(external.SourceFileLoader("_escrow_hook", source).get_code("_escrow_hook"), names)
    return names["install"]


def _forget(before):
    """Out of `os.environ`, so that the script does not see us; not out of the process, so that its children do."""
    hidden = getattr(os.environ, "_data", None)
    encode = getattr(os.environ, "encodekey", None)
    if hidden is None or encode is None:
        hidden, encode = getattr(os.environ, "data", {}), str  # Python 2
    for name in ("SPOOL", "ROOT", "PARENT", "PYTHONPATH"):
        hidden.pop(encode("ESCROW_COLLECTOR_" + name), None)
    if before:
        hidden[encode("PYTHONPATH")] = getattr(os.environ, "encodevalue", str)(before)
    else:
        hidden.pop(encode("PYTHONPATH"), None)


def _chain(here, hook):
    """The sitecustomize that would have run without us runs too, as itself."""
    if sys.version_info < (3, 4):
        return _chain_older(here)
    import _frozen_importlib as machinery
    import _frozen_importlib_external as external

    places = [entry for entry in sys.path if not entry or _whole(entry) != here]
    spec = external.PathFinder.find_spec("sitecustomize", places)
    if spec is None or spec.loader is None:
        return None
    module = machinery.module_from_spec(spec)
    if hook is not None and not hasattr(module, "__escrow__"):
        hook.original = module
    spec.loader.exec_module(module)  # a fault of theirs is theirs, and Python reports it as ever
    return None


def _chain_older(here):
    import imp

    try:
        file, path, kind = imp.find_module("sitecustomize", [one for one in sys.path if one and _whole(one) != here])
    except ImportError:
        return
    with file:
        if kind[2] == imp.PY_SOURCE:
            exec(compile(file.read(), path, "exec"), {"__name__": "sitecustomize", "__file__": path})


try:
    _here, _found = _load()
except Exception:  # the hook edge: a fault of ours must not be seen
    _here, _found = os.path.dirname(_whole(__file__)), None
_chain(_here, _found)
