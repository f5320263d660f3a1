"""What a Python script does by single calls that is worth telling whatever data goes through them."""

import ast
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, overload

import re2

from scanners.flow.code import PUTTING, may_put, may_put_into, may_run_code, may_uncheck, runs_code, unchecks
from scanners.flow.kinds import Act
from scanners.flow.models import DOTTED, MODULES, SQL_CALLS, asks_model
from scanners.flow.names import RUNNERS
from scanners.flow.programs import done_by
from scanners.flow.servers import DRIVERS, ROOTS, may_reach_server, reaches_server
from scanners.flow.steps import Steps
from scanners.flow.watching import may_watch, may_wipe, watches, wipes
from scanners.syntax import Syntax, children, last_of, root_of

"""Its kind, the line it stands on, and through what it is done."""
_MOST_TEXTS = 60
_DEPTH = 3
_NONE: frozenset[str] = frozenset()
_UNKNOWN = "x"
_RUN_BY = frozenset(
    [
        "os",
        "subprocess",
        "asyncio",
        "pexpect",
        "commands",
        "invoke",
        "fabric",
        "sh",
        "plumbum",
        "delegator",
        "IPython",
        "sultan",
    ]
)
_ASKED = MODULES | {name.partition(".")[0] for name in DOTTED} | {"transformers"}
_DRIVES = re2.compile(rb"(?i)GetDriveType|drivetype\s*=\s*[\"']?2\b|^removable$|DRIVE_REMOVABLE")
"""What stands in a script that asks which disks can be carried away."""
_COPYING = frozenset(
    {"copy", "copy2", "copyfile", "copytree", "move", "CopyFile", "CopyHere", "run", "Popen", "system", "call"}
)
_ASKING_SQL = frozenset(
    {
        "execute", "sql", "query", "executescript", "run_query", "execute_string", "cursor_execute", "text", "read_sql",
        "read_sql_query", "read_gbq", "query_and_wait", "read_database", "execute_async",
    }
)  # fmt: skip
_ASKS_IN_SQL = re2.compile(SQL_CALLS)
_UNLOADS = re2.compile(
    r"(?is)\bcopy\b.*\bto\s+'(?:s3|gs|gcs|az|azure|abfss?|r2|https?):|\bunload\s*\(.*\bto\s+'s3:|\bexport\s+data\s+options\b.*\buri\s*=|"
    r"\bcopy\s+into\s+'(?:s3|gcs|azure):|\binto\s+outfile\s+s3\b|\baws_s3\.query_export_to_s3\b"
)
"""Statements that write rows to a store in a cloud."""
_LOCKING = frozenset({"encrypt", "encrypt_and_digest", "encrypt_file", "seal"})
_CIPHERS = frozenset(
    {"cryptography", "nacl", "Crypto", "Cryptodome", "pyaes", "fernet", "pgpy", "gnupg", "rsa", "simplecrypt"}
)
_FETCHING = frozenset({"urlretrieve", "download", "download_file", "wget"})
_PROGRAM = re2.compile(r"(?i)\.(?:exe|msi|bat|cmd|ps1|vbs|jar|dll|scr)(?:$|[?#])")
_PACKED = re2.compile(r"(?i)\.(?:zip|whl|egg|pyz|py)(?:$|[?#])")
_READING = frozenset({"read", "read_bytes", "read_text"})
_OTHERS = _ASKING_SQL | _LOCKING | _FETCHING
_ROOTS = ROOTS | _ASKED
"""Modules of which any call may be told."""
_IMPORTING = frozenset({"import_module", "__import__"})
_MAGIC = frozenset({"system", "getoutput", "run_line_magic", "run_cell_magic", "magic", "run_cell"})


def read_acts(syntax: Syntax) -> list[Act]:
    """Every such act of a script, each kind told at its first place alone where one is as good as many."""
    return sorted(set(acts_in(syntax)), key=lambda act: (act[1], act[0], act[2]))


def acts_in(syntax: Syntax) -> Iterator[Act]:
    """The same one by one; raises TooLarge after those that could be read."""
    yield from _Reader(syntax).acts()


class _Reader:
    def __init__(self, syntax: Syntax) -> None:
        self._syntax = syntax
        self._steps = Steps()
        self._aliases = syntax.aliases
        self._given: dict[str, list[ast.expr]] | None = None
        self._has_reached = False
        self._has_asked = False

    def acts(self) -> Iterator[Act]:
        syntax = self._syntax
        for call in self._telling():
            yield from self._of_call(call)
        if may_uncheck(syntax.names, syntax.texts):
            for node in syntax.of_kind(ast.Assign):
                if any(unchecks(target, node.value) for target in node.targets):
                    yield "does-not-check-who-answers", node.lineno, "="
        if _DRIVES.search(syntax.utf8) is not None and not syntax.names.isdisjoint(_COPYING):
            yield from self._of_drives()
        if may_wipe(syntax.names):
            for loop in syntax.of_kind(ast.For):
                if loop.iter.__class__ is ast.Call and wipes(loop, self._texts(ast.Expr(loop.iter))):
                    yield "wipes-files", loop.lineno, "for"

    def _telling(self) -> Iterator[ast.Call]:
        """The calls that may be an act, by what they call, what that is taken from, or how they are given something:
        of most scripts only a few."""
        syntax, aliases = self._syntax, self._aliases
        telling = set(filter(_may_tell, {*syntax.called}))
        telling.update([name for name, dotted in aliases.items() if _may_tell(dotted.rpartition(".")[2])])
        putting = telling & PUTTING
        if putting and not may_put(syntax.used_texts):
            telling -= PUTTING - aliases.keys()
        roots = syntax.names & _ROOTS
        roots.update([name for name, dotted in aliases.items() if dotted.partition(".")[0] in _ROOTS])
        is_by_keyword = may_run_code("", syntax.keywords)
        for call, last in zip(syntax.calls, syntax.called, strict=True):
            is_named = last in telling or (last in putting and may_put_into(call.func, aliases))
            if is_named or (roots and root_of(call.func) in roots) or (is_by_keyword and call.keywords):
                yield call

    def _of_drives(self) -> Iterator[Act]:
        """A script that copies and asks which disks can be carried away: the first place it asks at."""
        asked = [(call.lineno, last) for call in self._syntax.of_kinds(ast.Call)
                 if (last := last_of(call.func)).startswith("GetDriveType")]  # fmt: skip
        asked += [
            (text.lineno, "drivetype") for text in self._syntax.of_kinds(ast.Constant)
            if text.value.__class__ is str and _DRIVES.search(text.value.encode("utf-8", "replace")) is not None
        ]  # fmt: skip
        for line, through in sorted(asked)[:1]:
            yield "data-to-removable", line, through

    def _of_call(self, call: ast.Call) -> Iterator[Act]:
        function = call.func
        kind = function.__class__
        last = function.attr if kind is ast.Attribute else function.id if kind is ast.Name else ""  # type: ignore[attr-defined]
        if kind is ast.Name and last in self._aliases:
            last = self._aliases[last].rpartition(".")[2]
        root = root_of(function)
        root = self._aliases.get(root, root).partition(".")[0]
        given = call.keywords
        keywords = frozenset([one.arg for one in given if one.arg is not None]) if given else _NONE
        dotted, texts = self._dotted(function), _Texts(self, call)
        if not self._has_reached and may_reach_server(last, root) and reaches_server(dotted, texts, keywords):
            self._has_reached = True  # one place says it
            yield "works-on-a-database", call.lineno, dotted
        if not self._has_asked and root in _ASKED and asks_model(dotted, texts):
            self._has_asked = True
            yield "asks-a-model", call.lineno, dotted
        if not self._has_asked and last in _ASKING_SQL and any(_ASKS_IN_SQL.search(text) is not None for text in texts):
            self._has_asked = True
            yield "asks-a-model", call.lineno, dotted
        if may_run_code(last, keywords) and (found := runs_code(dotted, call, texts)) is not None:
            yield found, call.lineno, dotted
        if may_watch(last) and (found := watches(dotted, call, texts, self._syntax.names)) is not None:
            yield found, call.lineno, dotted
        if last in _ASKING_SQL and any(_UNLOADS.search(text) is not None for text in texts):
            yield "data-to-upload", call.lineno, dotted
        if last in _LOCKING and self._locks(call):
            yield "locks-files", call.lineno, last
        is_fetching = last in _FETCHING and not self._syntax.names.isdisjoint(RUNNERS)
        if is_fetching and any(_PROGRAM.search(text) is not None for text in texts):
            yield "runs-unreviewed-code", call.lineno, last
        if last in _FETCHING and {"sys", "path"} <= self._syntax.names and any(_PACKED.search(text) for text in texts):
            yield "runs-unreviewed-code", call.lineno, last
        if last in _IMPORTING and any(text.partition(".")[0] in DRIVERS for text in texts):
            yield "works-on-a-database", call.lineno, last
        is_run = (last in RUNNERS or last in _MAGIC) and (
            dotted.partition(".")[0] in _RUN_BY or "get_ipython" in ast.dump(function)
        )
        if is_run:
            line = " ".join(self._spelt(argument) for argument in call.args)
            yield from ((one, call.lineno, dotted) for one in done_by(line))

    def _locks(self, call: ast.Call) -> bool:
        """Is what was read from a file made unreadable? A word or a key is not a file."""
        if _CIPHERS.isdisjoint(name.partition(".")[0] for name in self._aliases.values()):
            return False
        given = [inner for one in call.args for inner in self._values_of(one)]
        return any(isinstance(one, ast.Call) and last_of(one.func) in _READING for one in given)

    def _values_of(self, node: ast.expr) -> list[ast.expr]:
        """An expression, or what its name is given."""
        return self._givens().get(node.id, [])[:_DEPTH] if isinstance(node, ast.Name) else [node]

    def _dotted(self, node: ast.expr) -> str:
        parts: list[str] = []
        while True:
            if isinstance(node, ast.Attribute):
                parts.append(node.attr)
                node = node.value
            elif isinstance(node, ast.Call) and parts:
                node = node.func
            else:
                break
        if isinstance(node, ast.Name):
            parts.append(self._aliases.get(node.id, node.id))
        return ".".join(reversed(parts))

    def _texts(self, node: ast.AST) -> list[str]:
        """Literal texts in an expression, and in what its names were given, wherever that stands."""
        found: list[str] = []
        waiting: list[tuple[Any, int]] = [(node, _DEPTH)]
        if isinstance(node, ast.Call):
            waiting = [(one.value, _DEPTH) for one in reversed(node.keywords)]
            waiting += [(one, _DEPTH) for one in reversed(node.args)]
        take = self._steps.take
        while waiting:
            inner, depth = waiting.pop()
            kind = inner.__class__
            if kind is ast.Constant:
                take()
                if inner.value.__class__ is str:
                    found.append(inner.value)
                    if len(found) == _MOST_TEXTS:
                        break
            elif kind is ast.Name:
                take()
                if depth and (given := self._givens().get(inner.id)):
                    waiting += [(value, depth - 1) for value in given[_DEPTH - 1 :: -1]]
            else:
                below = children(inner)
                take(1 + len(below))
                below.reverse()
                waiting += [(one, depth) for one in below]
        return found

    def _givens(self) -> dict[str, list[ast.expr]]:
        if self._given is None:
            self._given = defaultdict(list)
            for node in self._syntax.of_kinds(ast.Assign):
                for target in node.targets:
                    if isinstance(target, ast.Name):
                        self._given[target.id].append(node.value)
            for node in self._syntax.of_kinds(ast.AnnAssign, ast.NamedExpr):
                if isinstance(node.target, ast.Name) and node.value is not None:
                    self._given[node.target.id].append(node.value)
        return self._given

    def _spelt(self, node: ast.expr, depth: int = 0) -> str:
        """A command line as far as the script spells it out; a word stands for what it does not."""
        self._steps.take()
        if depth > 2 * _DEPTH:
            return _UNKNOWN
        match node:
            case ast.Constant(value=str(text)):
                return text
            case ast.List(elts=parts) | ast.Tuple(elts=parts):
                return " ".join(self._spelt(part, depth + 1) for part in parts)
            case ast.JoinedStr(values=parts):
                return "".join(self._spelt(part, depth + 1) for part in parts)
            case ast.FormattedValue(value=inner) | ast.Starred(value=inner):
                return self._spelt(inner, depth + 1)
            case ast.BinOp(op=ast.Add(), left=left, right=right):
                glue = " " if isinstance(left, ast.List) or isinstance(right, ast.List) else ""
                return self._spelt(left, depth + 1) + glue + self._spelt(right, depth + 1)
            case ast.BinOp(op=ast.Mod(), left=left):
                return self._spelt(left, depth + 1)
            case ast.Attribute(attr="executable", value=ast.Name(id="sys")):
                return "python"
            case ast.Call(func=ast.Attribute(attr="format" | "split", value=inner)):
                return self._spelt(inner, depth + 1)
            case ast.Call(func=ast.Attribute(attr="join"), args=[inner]):
                return self._spelt(inner, depth + 1)
            case ast.Call(func=ast.Attribute(attr="split"), args=[inner, *_]):
                return self._spelt(inner, depth + 1)
            case ast.Name(id=name):
                given = self._givens().get(name)
                return self._spelt(given[0], depth + 1) if given else _UNKNOWN
        return _UNKNOWN


class _Texts(Sequence[str]):
    """The texts a call is given, read when they are asked for and once: most calls are told by their names."""

    __slots__ = ("_call", "_read", "_reader")

    def __init__(self, reader: _Reader, call: ast.Call) -> None:
        self._reader = reader
        self._call = call
        self._read: list[str] | None = None

    def _all(self) -> list[str]:
        if self._read is None:
            self._read = self._reader._texts(self._call)
        return self._read

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: int | slice) -> str | list[str]:
        return self._all()[place]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


@lru_cache(maxsize=8_192)
def _may_tell(last: str) -> bool:
    """May a call whose name ends like this be an act, whatever else is known of it? Never wrong towards no."""
    is_told = last in RUNNERS or last in _MAGIC or last in _IMPORTING or last in _OTHERS
    return is_told or may_reach_server(last, "") or may_run_code(last, _NONE) or may_watch(last)
