"""The names of one module: what they are imported as, what they are given, and whether any may carry something."""

import ast
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from scanners.destinations import asks_by_path, hosts_in, model_provider
from scanners.flow import marks as known
from scanners.flow.tools import names_a_tool
from scanners.personal.vocabulary import may_name
from scanners.syntax import Syntax

GIVING = (
    ast.Assign, ast.AnnAssign, ast.NamedExpr, ast.AugAssign, ast.For, ast.AsyncFor, ast.comprehension, ast.withitem,
)  # fmt: skip
RETURNING = (ast.Return, ast.Yield, ast.YieldFrom)
_MODELS = frozenset(name.split(".")[0] for name in known.MODEL_SDKS) | {"boto3"}
_IN = known.SOURCES | {"open", "execute", "run"} | {name.rsplit(".", 1)[-1] for name in known.SOURCE_CALLS}
_REQUESTING = frozenset({*known.HTTP_VERBS, "Request", "urlopen", "request", "stream"})
RUNNERS = frozenset({
    "run", "call", "Popen", "check_call", "check_output", "system", "popen", "getoutput", "getstatusoutput",
    "startfile",
    "create_subprocess_shell", "create_subprocess_exec", "spawn", "local", "execvp", "execv", "spawnlp",
})  # fmt: skip
"""Last names of calls that run another program."""
_OUT = (
    known.EXPORTS | known.UPLOADS | known.SENDS | known.LOGS | _REQUESTING | known.MUTATORS
    | known.ASKING | {name.rsplit(".", 1)[-1] for name in known.COPIES} | {"print", "pprint"}
)  # fmt: skip


def place(node: Any) -> tuple[int, int]:
    return getattr(node, "lineno", 0), getattr(node, "col_offset", 0)


def aliases_of(syntax: Syntax) -> dict[str, str]:
    """What each imported name stands for: `pd` for `pandas`. The last import of a name counts."""
    imports = sorted(syntax.of_kinds(ast.Import, ast.ImportFrom), key=place)
    return dict(pair for node in imports for pair in _imported(node))


def _imported(node: ast.Import | ast.ImportFrom) -> Iterator[tuple[str, str]]:
    for alias in node.names:
        if isinstance(node, ast.Import):
            root = alias.name.split(".")[0]
            yield alias.asname or root, alias.name if alias.asname else root
        elif node.module is not None:
            yield alias.asname or alias.name, f"{node.module}.{alias.name}"


def scopes_of(syntax: Syntax) -> dict[ast.AST, str]:
    """The function each name and each answer of a function stands in."""
    kinds: set[type[ast.AST]] = {ast.Name, *RETURNING}
    return {node: stretch.scope for stretch in syntax.stretches for node in stretch.nodes if node.__class__ in kinds}


def bindings(node: ast.AST) -> Iterable[tuple[ast.expr, ast.expr]]:
    """Every target of a statement with what it is given."""
    match node:
        case ast.Assign(targets=targets, value=value):
            return [(target, value) for target in targets]
        case ast.AnnAssign(target=target, value=ast.expr() as value) | ast.NamedExpr(target=target, value=value):
            return [(target, value)]
        case ast.AugAssign(target=target, value=value):
            return [(target, value)]
        case ast.For(target=target, iter=source) | ast.AsyncFor(target=target, iter=source):
            return [(target, source)]
        case ast.comprehension(target=target, iter=source):
            return [(target, source)]
        case ast.withitem(context_expr=source, optional_vars=ast.expr() as target):
            return [(target, source)]
    return ()


def may_flow(syntax: Syntax) -> bool:
    """Does a script name anything that brings data in and lets it out, or a language model? Most name neither.

    Never wrong towards no: whatever `_Module` would tell a flow by is looked for, wherever it stands.
    """
    names = _names_in(syntax)
    texts = [node.value for node in syntax.of_kinds(ast.Constant) if isinstance(node.value, str)]
    if names & _MODELS or (names & _REQUESTING and any(_names_model(text) for text in texts)):
        return True
    if names & RUNNERS and any(names_a_tool(text) for text in texts):
        return True
    if names & known.SHARES and any("@" in text for text in texts):
        return True
    if not names & _OUT and not (names & known.CLOUD_METHODS and names & known.CLOUD_MODULES):
        return False
    return bool(names & _IN) or any(known.DATA_FILE.search(text) for text in texts) or _asks_of_people(syntax, texts)


def _names_in(syntax: Syntax) -> set[str]:
    names = {node.id for node in syntax.of_kinds(ast.Name)}
    names |= {node.attr for node in syntax.of_kinds(ast.Attribute)}
    for dotted in aliases_of(syntax).values():
        names |= set(dotted.split("."))
    return names


def _names_model(text: str) -> bool:
    return asks_by_path(text) or ("://" in text and any(model_provider(host) for host in hosts_in(text)))


def _asks_of_people(syntax: Syntax, texts: Sequence[str]) -> bool:
    """Is anything taken out of a row, and are there words somewhere that may name a field about a person?"""
    return bool(syntax.by_kind.get(ast.Subscript)) and may_name(" ".join(texts))
