"""A Python text read once for every engine that asks: its tree, its nodes by kind, where its lines begin."""

import ast
import gc
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from itertools import pairwise
from operator import attrgetter
from threading import local
from typing import Any

from scanners.encodings import Lines

SOURCE_LIMIT = 300_000
"""Bytes above which a tree costs more than it tells; the text is still read."""
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
SCOPED = (ast.Name, ast.Return, ast.Yield, ast.YieldFrom)
"""What is told apart by the function it stands in."""
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


_Stretch = tuple[str, tuple[int, ...]]
"""One function, those within it left out, by its name, which is empty for the module; and how many names and answers,
of each class of `SCOPED`, were met before it."""


class Syntax:
    """What engines want to know of one text. Nothing in it is ever changed; what few ask for is found when asked."""

    def __init__(self, utf8: bytes, tree: ast.AST) -> None:
        self.utf8 = utf8
        self.tree = tree
        self._stretches, self.by_kind = _walk(tree)
        get = self.by_kind.get
        values = map(_VALUE, get(ast.Constant, ()))
        self.texts: list[str] = [value for value in values if value.__class__ is str]
        """Every literal text."""
        self.names = {*map(_ID, get(ast.Name, ())), *map(_ATTR, get(ast.Attribute, ()))}
        """Every name that is used, with or without a point before it."""
        self.calls: Sequence[ast.Call] = get(ast.Call, ())
        self.called = [
            one.attr if one.__class__ is ast.Attribute else one.id if one.__class__ is ast.Name else ""
            for one in map(_FUNC, self.calls)
        ]
        """The last name of what each call calls, as it is written; empty where that has none."""
        self.aliases: dict[str, str] = {}
        """What each imported name stands for: `pd` for `pandas`. The last import of a name counts."""
        for node in sorted((*get(ast.Import, ()), *get(ast.ImportFrom, ())), key=PLACE):
            self.aliases.update(_imported(node))

    @property
    def size(self) -> int:
        """How many nodes there are."""
        return sum(map(len, self.by_kind.values()))

    @cached_property
    def scopes(self) -> dict[ast.AST, str]:
        """The function each name and each answer of a function stands in; what is not in it stands in none."""
        nodes = [self.by_kind[kind] for kind in SCOPED]
        ends = ("", tuple(map(len, nodes)))
        found: dict[ast.AST, str] = {}
        for (scope, begins), (_, until) in pairwise((*self._stretches, ends)):
            if scope:
                for of_kind, begin, end in zip(nodes, begins, until, strict=True):
                    found.update(dict.fromkeys(of_kind[begin:end], scope))
        return found

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


def otherwise(call: ast.Call) -> ast.expr | None:
    """What `getenv(name, default)` and `environ.get(name, default)` are when nothing is set; None for other calls."""
    name = last_of(call.func)
    is_setting = name == "getenv" or (
        name == "get" and isinstance(call.func, ast.Attribute) and last_of(call.func.value) == "environ"
    )
    if not is_setting:
        return None
    return next(iter([*call.args[1:2], *(one.value for one in call.keywords if one.arg == "default")]), None)


def last_of(node: Any) -> str:
    """`c` of `a.b.c` and of `c`; empty of whatever is no name."""
    kind = node.__class__
    return node.attr if kind is ast.Attribute else node.id if kind is ast.Name else ""


def root_of(node: Any) -> str:
    """`a` of `a.b(x).c`; empty where something else than a name stands first."""
    while isinstance(node, ast.Attribute | ast.Call):
        node = node.value if isinstance(node, ast.Attribute) else node.func
    return node.id if isinstance(node, ast.Name) else ""


def terms_of(node: Any) -> list[ast.expr]:
    """What is added up, from the left: thousands stand one in the other, and are no deeper for it."""
    terms: list[ast.expr] = []
    while node.__class__ is ast.BinOp and node.op.__class__ is ast.Add:
        terms.append(node.right)
        node = node.left
    return [node, *reversed(terms)]


def _imported(node: ast.Import | ast.ImportFrom) -> Iterator[tuple[str, str]]:
    for alias in node.names:
        if node.__class__ is ast.Import:
            root = alias.name.split(".")[0]
            yield alias.asname or root, alias.name if alias.asname else root
        elif node.module is not None:  # type: ignore[union-attr]
            yield alias.asname or alias.name, f"{node.module}.{alias.name}"  # type: ignore[union-attr]


class _Last(local):
    """What was read last in a thread: every engine asks about one content before any asks about the next."""

    utf8: bytes = b""
    found: Syntax | str | None = None
    """The syntax, or why there is none: that is remembered too."""


_LAST = _Last()


def read_syntax(utf8: bytes) -> Syntax:
    """The syntax of some source, kept until another is asked for; raises Unreadable saying why there is none."""
    last = _LAST
    found = last.found
    if found is None or last.utf8 != utf8:
        found = last.found = None  # the new tree is made where the old one was, of which nothing is far away
        found = last.found = _read(utf8)
        last.utf8 = utf8
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


def _read(utf8: bytes) -> Syntax | str:
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
    with uncollected(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@contextmanager
def uncollected() -> Iterator[None]:
    """Without the search for circles: what is made here is kept to the end, and is a bounded number of things."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _walk(tree: ast.AST) -> tuple[Sequence[_Stretch], Mapping[type[Any], Sequence[Any]]]:
    """Every node, without recursion: hostile nesting costs memory, not the stack. Written out, for all engines wait:
    most nodes are names, what is asked of them, literals and calls. Names that are asked or called are told at once."""
    name, constant, attribute, call = ast.Name, ast.Constant, ast.Attribute, ast.Call
    names: list[Any] = []
    constants: list[Any] = []
    attributes: list[Any] = []
    calls: list[Any] = []
    by_kind: dict[type[Any], list[Any]] = defaultdict(list)
    returns, yields, yields_from = by_kind[ast.Return], by_kind[ast.Yield], by_kind[ast.YieldFrom]
    waiting: list[tuple[str, list[Any]]] = [("", [tree])]
    stretches = []
    belows = _BELOW
    for scope, nodes in waiting:  # grows while it is gone through, as does what is in it
        stretches.append((scope, (len(names), len(returns), len(yields), len(yields_from))))
        for node in nodes:
            kind = node.__class__
            if kind is name:
                names.append(node)
            elif kind is constant:
                constants.append(node)
            elif kind is attribute:
                attributes.append(node)
                asked = node.value
                if asked.__class__ is name:
                    names.append(asked)
                else:
                    nodes.append(asked)
            elif kind is call:
                calls.append(node)
                called = node.func
                if called.__class__ is name:
                    names.append(called)
                elif called.__class__ is attribute and called.value.__class__ is name:
                    attributes.append(called)
                    names.append(called.value)
                else:
                    nodes.append(called)
                nodes += node.args
                nodes += node.keywords
            else:
                by_kind[kind].append(node)
                below = belows[kind]
                if below is _VALUE:
                    nodes.append(node.value)
                elif below is _ELTS:
                    nodes += node.elts
                elif below is _NAMES:
                    by_kind[ast.alias] += node.names
                elif below is None:
                    continue
                elif kind in FUNCTIONS:
                    waiting.append((node.name, [*below(node)]))
                else:
                    nodes += below(node)
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


_Below = Callable[[Any], Sequence[Any]] | None
"""What gives the nodes right below one of a class; of many it is one value alone, a list of them, or none."""


class _Belows(dict[type[Any], _Below]):
    """The same for each class, worked out when one is first met."""

    def __missing__(self, kind: type[Any]) -> _Below:
        self[kind] = found = children if _names_of(kind) else None
        return found


def _of_arguments(node: ast.arguments) -> list[Any]:
    found: list[Any] = [*node.posonlyargs, *node.args]
    if node.vararg is not None:
        found.append(node.vararg)
    if node.kwonlyargs:
        found += node.kwonlyargs
        found += [one for one in node.kw_defaults if one is not None]
    if node.kwarg is not None:
        found.append(node.kwarg)
    return found + node.defaults if node.defaults else found


def _of_function(node: Any) -> list[Any]:
    found = [node.args, *node.body, *node.decorator_list]
    return found if node.returns is None else [*found, node.returns]


_ELTS, _NAMES, _VALUES = map(attrgetter, ("elts", "names", "values"))
_KNOWN: dict[type[Any], _Below] = {
    **dict.fromkeys((ast.Expr, ast.keyword, ast.Starred, ast.Await), _VALUE),
    **dict.fromkeys((ast.Tuple, ast.List, ast.Set), _ELTS), **dict.fromkeys((ast.Import, ast.ImportFrom), _NAMES),
    **dict.fromkeys(FUNCTIONS, _of_function),
    ast.Return: lambda node: () if node.value is None else (node.value,),
    ast.arg: lambda node: () if node.annotation is None else (node.annotation,),
    ast.arguments: _of_arguments,
    ast.Assign: lambda node: [*node.targets, node.value],
    ast.BinOp: lambda node: (node.left, node.right),
    ast.Compare: lambda node: [node.left, *node.comparators],
    ast.If: lambda node: [node.test, *node.body, *node.orelse],
    ast.Subscript: lambda node: (node.value, node.slice),
    **dict.fromkeys((ast.BoolOp, ast.JoinedStr), _VALUES),
    ast.UnaryOp: lambda node: (node.operand,),
    ast.AugAssign: lambda node: (node.target, node.value),
    ast.IfExp: lambda node: (node.test, node.body, node.orelse),
    ast.Assert: lambda node: (node.test,) if node.msg is None else (node.test, node.msg),
    ast.FormattedValue: lambda node: (node.value,) if node.format_spec is None else (node.value, node.format_spec),
    ast.withitem: lambda node: (
        (node.context_expr,) if node.optional_vars is None else (node.context_expr, node.optional_vars)
    ),
    ast.ClassDef: lambda node: [*node.bases, *node.keywords, *node.body, *node.decorator_list],
    ast.For: lambda node: [node.target, node.iter, *node.body, *node.orelse],
    ast.With: lambda node: [*node.items, *node.body],
    ast.Try: lambda node: [*node.body, *node.handlers, *node.orelse, *node.finalbody],
    ast.ExceptHandler: lambda node: node.body if node.type is None else [node.type, *node.body],
    ast.comprehension: lambda node: [node.target, node.iter, *node.ifs],
}  # fmt: skip
_BELOW = _Belows(_KNOWN)
