"""A Python text read once for every engine that asks: its tree, its nodes by kind, where its lines begin."""

import ast
import gc
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import Any

from scanners.encodings import Lines

SOURCE_LIMIT = 300_000
"""Bytes above which a tree costs more than it tells; the text is still read."""
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
# Two, not many: every engine asks about one content before any asks about the next, and trees are large.
_KEPT = 2
# Fields that never hold a node engines look at: names, contexts and operators, which are most of a tree.
_BARE = frozenset({
    "ctx", "op", "ops", "id", "attr", "name", "asname", "level", "module", "type_comment", "kind", "conversion", "arg",
    "tag", "simple", "is_async", "lineno", "kwd_attrs", "rest", "type_ignores", "str",
})  # fmt: skip
_GAPPED = frozenset({ast.Dict, ast.arguments})
"""Of these a list of nodes may have gaps: `{**a}` has a value and no key."""
_LEAVES = (ast.Name, ast.Constant, ast.MatchSingleton, ast.Global, ast.Nonlocal, ast.Pass, ast.Break, ast.Continue)


class Unreadable(Exception):
    """This text is not Python 3, or too large or too deep to be read as a tree."""


@dataclass(slots=True)
class Stretch:
    """The nodes of one function, those of functions within it left out; `scope` is its name, empty for the module."""

    scope: str
    nodes: Sequence[Any]


class Syntax:
    """What engines want to know of one text. Nothing in it is ever changed; what few ask for is found when asked."""

    def __init__(self, utf8: bytes, tree: ast.AST) -> None:
        self.utf8 = utf8
        self.tree = tree
        self.stretches, self.by_kind = _walk(tree)
        get = self.by_kind.get
        values = map(_VALUE, get(ast.Constant, ()))
        self.texts: list[str] = [value for value in values if value.__class__ is str]
        """Every literal text."""
        self.names = {*map(_ID, get(ast.Name, ())), *map(_ATTR, get(ast.Attribute, ()))}
        """Every name that is used, with or without a point before it."""
        self.calls: Sequence[ast.Call] = get(ast.Call, ())
        self.called = list(map(last_of, map(_FUNC, self.calls)))
        """The last name of what each call calls, as it is written; empty where that has none."""
        self.aliases: dict[str, str] = {}
        """What each imported name stands for: `pd` for `pandas`. The last import of a name counts."""
        for node in sorted((*get(ast.Import, ()), *get(ast.ImportFrom, ())), key=PLACE):
            self.aliases.update(_imported(node))

    @cached_property
    def used_texts(self) -> Sequence[str]:
        """Every literal text but those that stand alone, as what a function is for is told: nothing can be done with
        them."""
        alone = {one.value for one in self.by_kind.get(ast.Expr, ()) if one.value.__class__ is ast.Constant}
        if not alone:
            return self.texts
        used = [one for one in self.by_kind.get(ast.Constant, ()) if one not in alone]
        return [value for value in map(_VALUE, used) if value.__class__ is str]

    @cached_property
    def keywords(self) -> set[str | None]:
        """The names by which any call is given anything."""
        return set(map(_ARG, self.by_kind.get(ast.keyword, ())))

    @property
    def parameters(self) -> Iterable[str]:
        """The names of what any function takes."""
        return map(_ARG, self.by_kind.get(ast.arg, ()))

    def of_kinds(self, *kinds: type[Any]) -> list[Any]:
        """Every node of these classes, those of one class in the order they stand in."""
        found: list[Any] = []
        for kind in kinds:
            if kind in self.by_kind:
                found += self.by_kind[kind]
        return found

    def of_kind(self, kind: type[Any]) -> Sequence[Any]:
        """Every node of one class in the order they stand in."""
        return self.by_kind.get(kind, ())

    @cached_property
    def lines(self) -> Lines:
        return Lines.of(self.utf8)


PLACE = attrgetter("lineno", "col_offset")
"""The key to sort nodes by where they stand."""
_VALUE, _ID, _ATTR, _FUNC, _ARG = map(attrgetter, ("value", "id", "attr", "func", "arg"))


def last_of(node: Any) -> str:
    """`c` of `a.b.c` and of `c`; empty of whatever is no name."""
    kind = node.__class__
    return node.attr if kind is ast.Attribute else node.id if kind is ast.Name else ""


def root_of(node: Any) -> str:
    """`a` of `a.b(x).c`; empty where something else than a name stands first."""
    while isinstance(node, ast.Attribute | ast.Call):
        node = node.value if isinstance(node, ast.Attribute) else node.func
    return node.id if isinstance(node, ast.Name) else ""


def _imported(node: ast.Import | ast.ImportFrom) -> Iterator[tuple[str, str]]:
    for alias in node.names:
        if node.__class__ is ast.Import:
            root = alias.name.split(".")[0]
            yield alias.asname or root, alias.name if alias.asname else root
        elif node.module is not None:  # type: ignore[union-attr]
            yield alias.asname or alias.name, f"{node.module}.{alias.name}"  # type: ignore[union-attr]


def read_syntax(utf8: bytes) -> Syntax:
    """The syntax of some source, kept until others are asked for; raises Unreadable saying why there is none."""
    found = _read(utf8)
    if isinstance(found, Syntax):
        return found
    raise Unreadable(found)


def children(node: ast.AST) -> list[Any]:
    """The nodes right below one; contexts and operators, which hold nothing, are left out."""
    found: list[Any] = []
    for read in _FIELDS[node.__class__] or ():
        value = read(node)
        if value.__class__ is list:
            if value:
                found += value if node.__class__ not in _GAPPED else [one for one in value if one is not None]
        elif value is not None:
            found.append(value)
    return found


@lru_cache(maxsize=_KEPT)
def _read(utf8: bytes) -> Syntax | str:
    """The syntax, or why there is none: that is remembered too."""
    if len(utf8) > SOURCE_LIMIT:
        return f"longer than {SOURCE_LIMIT} bytes"
    try:
        if not gc.isenabled() and warnings.filters[:1] == _SILENCE:  # somebody reads many
            return _parsed(utf8)
        with undisturbed():
            return _parsed(utf8)
    except (SyntaxError, ValueError):
        return "it is not Python 3"
    except (RecursionError, MemoryError):
        return "nested too deeply"


def _parsed(utf8: bytes) -> Syntax:
    """From text: a coding cookie no longer holds. Its `compile` is what `ast.parse` calls."""
    tree = compile(utf8.decode(), "<content>", "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
    return Syntax(utf8, tree)


_SILENCE: list[Any] = [("ignore", None, Warning, None, 0)]


@contextmanager
def undisturbed() -> Iterator[None]:
    """Without warnings of what is read, and without the search for circles: a tree has none, and it would be gone
    over again and again while it grows. Held while many contents are read: to begin and to end it takes time too."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        if was_on:
            gc.enable()


def _walk(tree: ast.AST) -> tuple[Sequence[Stretch], Mapping[type[Any], Sequence[Any]]]:
    """Every node, without recursion: hostile nesting costs memory, not the stack. Written out, for all engines wait:
    most nodes are names, what is asked of them, literals and calls."""
    name, constant, attribute, call, gapped = ast.Name, ast.Constant, ast.Attribute, ast.Call, _GAPPED
    names: list[Any] = []
    constants: list[Any] = []
    attributes: list[Any] = []
    calls: list[Any] = []
    by_kind: dict[type[Any], list[Any]] = defaultdict(list)
    stretches = [Stretch("", [tree])]
    fields_of = _TOGETHER
    for stretch in stretches:  # grows while it is gone through, as does what is in it
        nodes: list[Any] = stretch.nodes  # type: ignore[assignment]
        below = nodes.append
        for node in nodes:
            kind = node.__class__
            if kind is name:
                names.append(node)
            elif kind is constant:
                constants.append(node)
            elif kind is attribute:
                attributes.append(node)
                below(node.value)
            elif kind is call:
                calls.append(node)
                below(node.func)
                nodes += node.args
                nodes += node.keywords
            else:
                by_kind[kind].append(node)
                read, is_one = fields_of[kind]
                if read is None:
                    continue
                if kind in FUNCTIONS:
                    stretches.append(Stretch(node.name, children(node)))
                    continue
                for value in (read(node),) if is_one else read(node):
                    if value.__class__ is list:
                        nodes += value if kind not in gapped else [one for one in value if one is not None]
                    elif value is not None:
                        below(value)
    by_kind |= {name: names, constant: constants, attribute: attributes, call: calls}
    return stretches, by_kind


_Fields = tuple[Callable[[Any], Any], ...] | None
"""What reads, of a class of nodes, the fields that may hold nodes."""


def _fields_of(kind: type[Any]) -> _Fields:
    return tuple(map(attrgetter, _names_of(kind))) or None


def _names_of(kind: type[Any]) -> tuple[str, ...]:
    return () if issubclass(kind, _LEAVES) else tuple(name for name in kind._fields if name not in _BARE)


class _Kinds(dict[type[Any], _Fields]):
    """How the nodes of each class are read, worked out when one is first met."""

    def __missing__(self, kind: type[Any]) -> _Fields:
        self[kind] = found = _fields_of(kind)
        return found


_FIELDS = _Kinds()


class _Together(dict[type[Any], tuple[Callable[[Any], Any] | None, bool]]):
    """The same, all fields of a node at once; and whether it is one field alone, which then comes by itself."""

    def __missing__(self, kind: type[Any]) -> tuple[Callable[[Any], Any] | None, bool]:
        names = _names_of(kind)
        self[kind] = found = (attrgetter(*names) if names else None, len(names) == 1)
        return found


_TOGETHER = _Together()
