"""The names of one module: what they are imported as, what they are given, and whether any may carry something."""

import ast
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from scanners.destinations import MODELS
from scanners.flow import marks as known
from scanners.flow.tools import TOOLS
from scanners.hints import Hints, hint_of
from scanners.personal.vocabulary import may_name
from scanners.syntax import SCOPED, Syntax

GIVING = (ast.Assign, ast.AnnAssign, ast.NamedExpr, ast.AugAssign, ast.For, ast.AsyncFor)
UNPLACED = (ast.comprehension, ast.withitem)
"""These give too, and do not say where they stand."""
RETURNING = SCOPED[1:]
SDKS = frozenset(name.split(".")[0] for name in known.MODEL_SDKS) | {"boto3"}
"""Modules by which a language model that runs elsewhere is asked."""
_IN = (
    known.SOURCES
    | known.FORWARDS
    | {"open", "execute", "run"}
    | {name.rsplit(".", 1)[-1] for name in known.SOURCE_CALLS}
)
_REQUESTING = frozenset({*known.HTTP_VERBS, "Request", "urlopen", "request", "stream"})
RUNNERS = frozenset({
    "run", "call", "Popen", "check_call", "check_output", "system", "popen", "getoutput", "getstatusoutput",
    "startfile",
    "create_subprocess_shell", "create_subprocess_exec", "spawn", "local", "execvp", "execv", "spawnlp",
})  # fmt: skip
"""Last names of calls that run another program."""
_OUT = (
    known.EXPORTS | known.UPLOADS | known.SENDS | known.LOGS | _REQUESTING | known.MUTATORS
    | known.ASKING | known.PUBLISHES | known.LINKS | known.FILLING
    | {name.rsplit(".", 1)[-1] for name in known.COPIES} | {"print", "pprint"}
)  # fmt: skip


_TO_CLOUDS = known.CLOUD_METHODS | known.SHEET_METHODS
_PUT_OUT = known.PUBLISHES | known.LINKS | known.LINK_BODIES
_ASKED_FOR = (
    SDKS | _REQUESTING | RUNNERS | _OUT | _IN | known.SHARES | known.REMOTES | _PUT_OUT | known.CLOUD_MODULES
    | _TO_CLOUDS | known.MAILBOXES
)  # fmt: skip
"""Every name that is looked for to tell whether anything may flow."""


def bindings(node: ast.AST) -> Iterable[tuple[ast.expr, ast.expr]]:
    """Every target of a statement with what it is given."""
    bound = _BINDINGS.get(node.__class__)
    return () if bound is None else [(target, value) for target, value in bound(node) if target and value]


_BINDINGS: dict[type[ast.AST], Callable[[Any], Iterable[tuple[ast.expr | None, ast.expr | None]]]] = {
    ast.Assign: lambda node: [(target, node.value) for target in node.targets],
    ast.AnnAssign: lambda node: ((node.target, node.value),),
    ast.NamedExpr: lambda node: ((node.target, node.value),),
    ast.AugAssign: lambda node: ((node.target, node.value),),
    ast.For: lambda node: ((node.target, node.iter),),
    ast.AsyncFor: lambda node: ((node.target, node.iter),),
    ast.comprehension: lambda node: ((node.target, node.iter),),
    ast.withitem: lambda node: ((node.optional_vars, node.context_expr),),
}


class Told(NamedTuple):
    """What the texts of a script may tell of where it sends data; never wrong towards no."""

    a_tool: bool
    """A program by which files leave, or by which a schedule is made."""
    a_model: bool
    a_place: bool
    """A folder, a disk or a mailbox of somebody's own."""
    a_data_file: bool


def told_by(texts: Sequence[str]) -> Told:
    met = {_HINTS[at][0] for at in _MET.in_("\n".join(texts).encode("utf-8", "replace"))}
    return Told(*(kind in met for kind in Told._fields))


_HINTS = (
    *(("a_tool", hint) for hint in TOOLS), *(("a_model", hint) for hint in MODELS),
    *(("a_place", hint) for hint in known.PLACES), ("a_data_file", hint_of(known.DATA_FILE)),
)  # fmt: skip
_MET = Hints([hint for _, hint in _HINTS])


def may_flow(syntax: Syntax, told: Told) -> bool:
    """Does a script name anything that brings data in and lets it out, or a language model? Most name neither.

    Never wrong towards no: whatever `_Module` would tell a flow by is looked for, wherever it stands.
    """
    names = (syntax.names & _ASKED_FOR) | _ASKED_FOR.intersection(".".join(syntax.aliases.values()).split("."))
    if not names.isdisjoint(SDKS) or (told.a_model and not names.isdisjoint(_REQUESTING)):
        return True
    if told.a_tool and not names.isdisjoint(RUNNERS):
        return True
    if not names.isdisjoint(known.SHARES) and any("@" in text for text in syntax.used_texts):
        return True
    if not names.isdisjoint(known.REMOTES) and any("://" in text for text in syntax.used_texts):
        return True
    is_cloud = not names.isdisjoint(_TO_CLOUDS) and not names.isdisjoint(known.CLOUD_MODULES)
    if names.isdisjoint(_OUT) and not is_cloud:
        return False
    if not names.isdisjoint(_PUT_OUT) or not names.isdisjoint(known.STORED) or not names.isdisjoint(known.MAILBOXES):
        return True
    if not names.isdisjoint(_IN) or told.a_data_file:
        return True
    is_messenger = any(host in text for text in syntax.used_texts for host in known.MESSENGERS)
    is_link = any(text.endswith(known.MAKING_A_LINK) for text in syntax.used_texts)
    return is_messenger or is_link or _asks_of_people(syntax, syntax.used_texts)


def _asks_of_people(syntax: Syntax, texts: Sequence[str]) -> bool:
    """Is anything taken out of a row, and are there words somewhere that may name a field about a person?"""
    return bool(syntax.by_kind.get(ast.Subscript)) and may_name(" ".join(texts))
