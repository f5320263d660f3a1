"""What single expressions and statements of Python are called and name."""

import ast
from collections.abc import Mapping, Sequence

from scanners.flow import hours_tables as tables
from scanners.syntax import last_of


def leaves(body: Sequence[ast.stmt]) -> bool:
    """Does a branch end the script, the function or the round, with nothing handed back?"""
    last = body[-1]
    match last:
        case (
            ast.Raise()
            | ast.Continue()
            | ast.Break()
            | ast.Return(value=None)
            | ast.Return(value=ast.Constant(value=None))
        ):
            return True
        case ast.Return(value=ast.Constant(value=int() | False)):
            return True
        case ast.Expr(value=ast.Call(func=function)):
            return last_of(function) in tables.LEAVING_CALLS
    return False


def settled_in(value: ast.expr, given: Mapping[str, Sequence[ast.expr]]) -> ast.expr:
    """What a name, or `SETTINGS["nightly"]`, was given before."""
    match value:
        case ast.Name(id=name):
            return next(iter(given.get(name, ())), value)
        case ast.Subscript(value=ast.Name(id=name), slice=ast.Constant(value=key)):
            settings = next(iter(given.get(name, ())), None)
            if isinstance(settings, ast.Dict):
                named = [one.value if isinstance(one, ast.Constant) else None for one in settings.keys]
                return settings.values[named.index(key)] if key in named else value
    return value


def names_in(node: ast.expr) -> set[str]:
    return {inner.attr if isinstance(inner, ast.Attribute) else inner.id for inner in ast.walk(node)
            if isinstance(inner, ast.Attribute | ast.Name)}  # fmt: skip


def text_of(node: ast.expr) -> str:
    return " ".join(sorted(names_in(node)))


def named_by(pattern: ast.pattern) -> Sequence[ast.expr]:
    """The values a pattern holds for."""
    patterns = pattern.patterns if isinstance(pattern, ast.MatchOr) else [pattern]
    return [one.value for one in patterns if isinstance(one, ast.MatchValue)]
