"""Script Escrow's collector: notes which scripts this Python runs. `escrow-collector uninstall` takes it out again."""

import os
import sys

__escrow__ = True
_FOLDER, _DROP, _BEFORE, _POLICY = None, None, None, None  # written by install.py


def _load():
    """Our hook, or the one that is here already; None under a Python that has no audit events."""
    if not hasattr(sys, "addaudithook"):
        return _note_start()
    known = []
    sys.audit("escrow.here", known)
    if known:
        return known[0]
    return _names("hook")["install"](_DROP, None, None, True, _POLICY)


def _names(name):
    """A file of ours as its names, from its cached bytecode and without a name in `sys.modules`."""
    import _frozen_importlib_external as external

    path = os.path.join(_FOLDER, name + ".py")
    names = {"__name__": "_escrow_" + name, "__file__": path}
    exec(external.SourceFileLoader(names["__name__"], path).get_code(names["__name__"]), names)
    return names


def _note_start():
    """Before Python 3.8 there are no audit events: the start alone is noted."""
    path = os.path.join(_FOLDER, "older.py")
    with open(path) as file:
        names = {"__name__": "_escrow_older", "__file__": path}
        exec(compile(file.read(), path, "exec"), names)
    names["note_start"](_DROP)


def _chain(hook):
    """The sitecustomize that would have run without us runs too, as itself."""
    if sys.version_info < (3, 4):
        return _chain_older()
    import _frozen_importlib as machinery
    import _frozen_importlib_external as external

    if _BEFORE:
        loader = external.SourceFileLoader("sitecustomize", _BEFORE)
        spec = external.spec_from_file_location("sitecustomize", _BEFORE, loader=loader)
    else:
        here = os.path.dirname(__file__)
        spec = external.PathFinder.find_spec("sitecustomize", [place for place in sys.path if place != here])
    if spec is None or spec.loader is None:
        return None
    module = machinery.module_from_spec(spec)
    if _BEFORE:
        module.__file__ = spec.origin = os.path.join(os.path.dirname(_BEFORE), "sitecustomize.py")
    if hook is not None:
        hook.original = module
    try:
        spec.loader.exec_module(module)
    except SyntaxError as fault:
        if fault.filename == _BEFORE:
            fault.filename = spec.origin  # Python says where it is, and it was not always there
        raise
    return None


def _chain_older():
    import imp

    found = None
    if _BEFORE:
        found = open(_BEFORE), _BEFORE, (".py", "r", imp.PY_SOURCE)
    else:
        here = os.path.dirname(__file__)
        try:
            found = imp.find_module("sitecustomize", [place for place in sys.path if place and place != here])
        except ImportError:
            return
    sys.modules["sitecustomize"] = sys.modules.get("sitecustomize") or imp.new_module("sitecustomize")
    exec(compile(found[0].read(), found[1], "exec"), {"__name__": "sitecustomize", "__file__": found[1]})
    return


def _answer(hook):
    """Somebody imports `sitecustomize` by name: they get what they would have got without us."""
    if hook.original is None:
        raise ModuleNotFoundError("No module named 'sitecustomize'", name="sitecustomize")
    sys.modules["sitecustomize"] = hook.original


try:
    _hook = _load()
except Exception:  # the hook edge: a fault of ours must not be seen
    _hook = None
if _hook is not None and _hook.started:
    _answer(_hook)
else:
    _chain(_hook)
