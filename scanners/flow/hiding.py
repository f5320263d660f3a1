"""Ways by which a Python script reaches what runs code without calling it by its name, and code it holds as a text."""

import ast
import re
from collections.abc import Callable, Iterator
from typing import Any

from scanners.flow.kinds import Act
from scanners.flow.words import words
from scanners.syntax import Syntax, last_of, root_of

_RUN, _HIDE = "runs-unreviewed-code", "hides-what-it-runs"
_RUNS = frozenset({"exec", "eval"})
_REACHED = _RUNS | words("execfile compile __import__ __builtins__ builtins system popen Popen getoutput check_output")
_OWNERS = words("os subprocess builtins __builtins__ importlib ctypes pickle marshal posix nt")
_TABLES = words("globals locals vars")
_INNER = words("__dict__ __globals__ __builtins__")
_ATTRIBUTE = words("getattr __getattribute__")
_BARE = words("getattr __import__")
_PATH = words("attrgetter methodcaller resolve_name locate")
_TIMING = words(
    "timeit.timeit timeit.repeat timeit.Timer cProfile.run cProfile.runctx profile.run profile.runctx "
    "pdb.run pdb.runeval"
)
"""Calls that run a text they are given, to see how long it takes or what it does."""
_LAST_OF_TIMING = frozenset(name.rpartition(".")[2] for name in _TIMING)
_BASES = words("__base__ __bases__ __mro__")
_IMPORTING = words("__import__ import_module")
_DECODERS = words("bytes bytearray base64 binascii codecs chr map str reversed b64decode")
_NOTEBOOK = words("run_cell ex run_code safe_execfile")
"""What a notebook runs code by, of its own."""
_BY_NAME = _ATTRIBUTE | _PATH | _IMPORTING | {"get"}
"""Those by which something is reached whose name is a text."""
_LASTS = _RUNS | _ATTRIBUTE | _PATH | _LAST_OF_TIMING | _IMPORTING | _NOTEBOOK | {"compile", "get"}
"""Last names of the calls that may be one of these."""
_WORDS = (
    _RUNS | _TABLES | _INNER | _ATTRIBUTE | _PATH | _IMPORTING
    | words("get_ipython") | words("compile __subclasses__ __code__ timeit cProfile profile pdb")
)  # fmt: skip
"""Names without one of which there is nothing to tell."""
_CODE = re.compile(r"\bimport\b|__\w+__|\b(?:exec|eval|compile|open|getattr|system|popen)\s*\(")
"""What a text does that is worth telling once it is run; a sum or a name is not."""
_PUT_TOGETHER = (ast.Call, ast.BinOp, ast.Subscript, ast.JoinedStr)


def hidden_in(
    syntax: Syntax, spelt: Callable[[ast.expr], str], dotted: Callable[[ast.expr], str]
) -> Iterator[Act]:  # fmt: skip
    """Every such way. `spelt` is the text an expression comes to as far as it is known, `dotted` what a name is."""
    names = syntax.names | {part for name in syntax.aliases.values() for part in name.split(".")}
    if names.isdisjoint(_WORDS):
        return
    if not names.isdisjoint(_RUNS):
        yield from _handed_on(syntax)
    anew = _named_anew(syntax)
    for call, name in zip(syntax.calls, syntax.called, strict=True):
        last = anew.get(name, name) if anew else name
        if last in _LASTS and call.args and _is_telling(call, last, spelt, dotted):
            yield _HIDE if last in _BY_NAME else _RUN, call.lineno, last
    for node in syntax.of_kind(ast.Subscript) if not names.isdisjoint(_TABLES | _INNER) else ():
        is_read = node.ctx.__class__ is ast.Load and _is_table(node.value)
        if is_read and spelt(node.slice) in _REACHED:
            yield _HIDE, node.lineno, "[]"
    yield from _of_the_inside(syntax, names)


def _named_anew(syntax: Syntax) -> dict[str, str]:
    """What else these calls are named in a script: `from importlib import import_module as m`, `get = getattr`."""
    found = {name: last for name, dotted in syntax.aliases.items() if (last := dotted.rpartition(".")[2]) in _LASTS}
    for node in syntax.of_kind(ast.Assign):
        if node.value.__class__ is ast.Name and node.value.id in _BARE:
            found.update((target.id, node.value.id) for target in node.targets if isinstance(target, ast.Name))
    return {name: last for name, last in found.items() if name != last}


def _handed_on(syntax: Syntax) -> Iterator[Act]:
    """`exec` or `eval` as a value: given a name, to a call, to a class, or set before a function with an `@`."""
    called = {call.func for call in syntax.calls}
    for name in syntax.of_kind(ast.Name):
        if name.id in _RUNS and name.ctx.__class__ is ast.Load and name not in called:
            yield _RUN, name.lineno, name.id
    for node in syntax.of_kind(ast.Attribute):
        if node.attr in _RUNS and last_of(node.value) in {"builtins", "__builtins__"} and node not in called:
            yield _RUN, node.lineno, node.attr


def _is_telling(
    call: ast.Call, last: str, spelt: Callable[[ast.expr], str], dotted: Callable[[ast.expr], str]
) -> bool:  # fmt: skip
    first = call.args[0]
    if last in _RUNS or last == "compile":
        return last_of(call.func) == last and root_of(call.func) in {last, "builtins"} and _is_code(first)
    if last in _ATTRIBUTE:
        return _is_by_name(call, last, spelt, dotted)
    if last in _IMPORTING:
        return first.__class__ in _PUT_TOGETHER and _is_of_texts_alone(first)
    if last in _NOTEBOOK:
        return root_of(call.func) == "get_ipython" and first.__class__ is not ast.Constant
    if last in _PATH:
        return not _REACHED.isdisjoint(re.split(r"[.:]", spelt(first)))
    if last == "get":
        is_of_table = isinstance(call.func, ast.Attribute) and _is_table(call.func.value)
        return is_of_table and spelt(first) in _REACHED
    if last in _LAST_OF_TIMING and dotted(call.func) in _TIMING:
        return _is_code(first) or first.__class__ in _PUT_TOGETHER
    return False


def _is_by_name(
    call: ast.Call, last: str, spelt: Callable[[ast.expr], str], dotted: Callable[[ast.expr], str]
) -> bool:  # fmt: skip
    """`getattr(os, "sys" + "tem")`; a plain name is as good as the call by that name, except where it runs code."""
    is_bare = last == "getattr"
    if is_bare and len(call.args) < 2:
        return False
    owner = dotted(call.args[0] if is_bare or not isinstance(call.func, ast.Attribute) else call.func.value)
    named = call.args[1] if is_bare else call.args[-1]
    text = spelt(named)
    if named.__class__ is ast.Constant:
        return owner in _OWNERS and text in _RUNS
    return text in _REACHED or owner in _OWNERS


def _is_of_texts_alone(node: ast.expr) -> bool:
    """Is it put together of nothing but what is written there? Then it is written so that nobody finds it."""
    return all(one.id in _DECODERS for one in ast.walk(node) if isinstance(one, ast.Name))


def _is_table(node: Any) -> bool:
    """What names are looked up in: `globals()`, `vars(os)`, `os.__dict__`."""
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id in _TABLES
    return last_of(node) in _INNER


def _is_code(node: ast.expr) -> bool:
    """A text written out that does more than add up, wherever its letters are escaped."""
    value = node.value if isinstance(node, ast.Constant) else None
    if isinstance(value, bytes):
        value = value.decode("latin-1")
    return isinstance(value, str) and _CODE.search(value) is not None


def _of_the_inside(syntax: Syntax, names: set[str]) -> Iterator[Act]:
    """What only the insides of Python need: tables of a function's names, its code, the classes of everything."""
    if "__builtins__" in names:
        yield from ((_HIDE, one.lineno, one.id) for one in syntax.of_kind(ast.Name) if one.id == "__builtins__")
    asked = {"__globals__"} | ({"__subclasses__"} if not names.isdisjoint(_BASES) else set())
    if not names.isdisjoint(asked):
        yield from ((_HIDE, one.lineno, one.attr) for one in syntax.of_kind(ast.Attribute) if one.attr in asked)
    if "__code__" in names:
        given = [target for one in syntax.of_kind(ast.Assign) for target in one.targets]
        yield from ((_HIDE, one.lineno, "__code__") for one in given if last_of(one) == "__code__")
