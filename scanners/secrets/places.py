"""Which functions and classes a source defines that are given a secret by its place: `connect("db", "ana", "…")`."""

import ast
from collections.abc import Mapping, Sequence, Set

from scanners.syntax import Syntax

_ITSELF = (["self"], ["cls"])


def taking(syntax: Syntax, promising: Set[str]) -> Mapping[str, Sequence[str]]:
    """The names of the parameters, in their order, of each that has one whose name promises a secret."""
    if not promising:
        return {}
    found: dict[str, Sequence[str]] = {}
    for function in syntax.of_kinds(ast.FunctionDef, ast.AsyncFunctionDef):
        found[function.name] = _places_of(function.args)
    for one in syntax.of_kind(ast.ClassDef):
        made = [step for step in one.body if isinstance(step, ast.FunctionDef) and step.name == "__init__"]
        found[one.name] = _places_of(made[0].args) if made else _fields_of(one)
    return {name: places for name, places in found.items() if not promising.isdisjoint(places)}


def _places_of(arguments: ast.arguments) -> Sequence[str]:
    names = [one.arg for one in (*arguments.posonlyargs, *arguments.args)]
    return names[1:] if names[:1] in _ITSELF else names


def _fields_of(one: ast.ClassDef) -> Sequence[str]:
    """What a class that writes no `__init__` of its own is made with: a data class, a named tuple."""
    fields = [step.target for step in one.body if isinstance(step, ast.AnnAssign)]
    return [field.id for field in fields if isinstance(field, ast.Name)]
