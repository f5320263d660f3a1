"""A Python text read once for every engine that asks: its tree, its nodes by kind, where its lines begin."""

import ast
import gc
import warnings
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
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
_LEAVES = (ast.Name, ast.Constant, ast.MatchSingleton, ast.Global, ast.Nonlocal, ast.Pass, ast.Break, ast.Continue)


class Unreadable(Exception):
    """This text is not Python 3, or too large or too deep to be read as a tree."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The nodes of one function, those of functions within it left out; `scope` is its name, empty for the module."""

    scope: str
    nodes: Sequence[Any]


@dataclass(frozen=True, slots=True)
class Syntax:
    """What engines want to know of one text. Nothing in it is ever changed."""

    utf8: bytes
    tree: ast.Module
    lines: Lines
    stretches: Sequence[Stretch]
    by_kind: Mapping[type[Any], Sequence[Any]]

    def of_kinds(self, *kinds: type[Any]) -> list[Any]:
        """Every node of these classes, those of one class in the order they stand in."""
        found: list[Any] = []
        for kind in kinds:
            found += self.by_kind.get(kind, ())
        return found


def read_syntax(utf8: bytes) -> Syntax:
    """The syntax of some source, kept until others are asked for; raises Unreadable saying why there is none."""
    found = _read(utf8)
    if isinstance(found, Syntax):
        return found
    raise Unreadable(found)


def children(node: ast.AST) -> list[Any]:
    """The nodes right below one; contexts and operators, which hold nothing, are left out."""
    found: list[Any] = []
    for name in _FIELDS[node.__class__]:
        value = getattr(node, name, None)
        if value.__class__ is list:
            found += value if None not in value else [one for one in value if one is not None]
        elif value is not None:
            found.append(value)
    return found


@lru_cache(maxsize=_KEPT)
def _read(utf8: bytes) -> Syntax | str:
    """The syntax, or why there is none: that is remembered too."""
    if len(utf8) > SOURCE_LIMIT:
        return f"longer than {SOURCE_LIMIT} bytes"
    try:
        with warnings.catch_warnings(), uncollected():
            warnings.simplefilter("ignore")
            tree = ast.parse(utf8.decode())  # as text: a coding cookie no longer holds
            stretches, by_kind = _walk(tree)
    except (SyntaxError, ValueError):
        return "it is not Python 3"
    except (RecursionError, MemoryError):
        return "nested too deeply"
    return Syntax(utf8, tree, Lines.of(utf8), stretches, by_kind)


@contextmanager
def uncollected() -> Iterator[None]:
    """Without the search for circles, which goes over a growing tree again and again: a tree has none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _walk(tree: ast.Module) -> tuple[Sequence[Stretch], Mapping[type[Any], Sequence[Any]]]:
    """Every node, without recursion: hostile nesting costs memory, not the stack. Written out, for all engines wait."""
    by_kind: dict[type[Any], list[Any]] = defaultdict(list)
    stretches = [Stretch("", [tree])]
    for stretch in stretches:  # grows while it is gone through, as does what is in it
        nodes: list[Any] = stretch.nodes  # type: ignore[assignment]
        for node in nodes:
            kind = node.__class__
            by_kind[kind].append(node)
            if kind in FUNCTIONS:
                stretches.append(Stretch(node.name, children(node)))
                continue
            for name in _FIELDS[kind]:
                value = getattr(node, name, None)
                if value.__class__ is list:
                    nodes += value if None not in value else [one for one in value if one is not None]
                elif value is not None:
                    nodes.append(value)
    return stretches, by_kind


def _fields_of(kind: type[Any]) -> tuple[str, ...]:
    return () if issubclass(kind, _LEAVES) else tuple(name for name in kind._fields if name not in _BARE)


class _Fields(dict[type[Any], tuple[str, ...]]):
    """The fields of a class of nodes that may hold nodes, worked out when it is first met."""

    def __missing__(self, kind: type[Any]) -> tuple[str, ...]:
        self[kind] = found = _fields_of(kind)
        return found


_FIELDS = _Fields()
