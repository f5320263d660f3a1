"""What a Python script does by single calls that is worth telling whatever data goes through them."""

import ast
import builtins
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, overload

import re2

from scanners.flow.code import PUTTING, may_put, may_put_into, may_run_code, may_uncheck, runs_code, unchecks
from scanners.flow.hiding import hidden_in
from scanners.flow.kinds import Act
from scanners.flow.marks import COPIES
from scanners.flow.models import DOTTED, MODULES, SQL_CALLS, asks_model
from scanners.flow.names import RUNNERS
from scanners.flow.programs import LONGEST, done_by
from scanners.flow.python import TooLarge
from scanners.flow.servers import DRIVERS, ROOTS, may_reach_server, reaches_server
from scanners.flow.steps import Steps
from scanners.flow.taken_in import of_code_fetched
from scanners.flow.text import Statement
from scanners.flow.tools import AT_HOME
from scanners.flow.watching import may_watch, may_wipe, watches, wipes
from scanners.syntax import Syntax, children, last_of, otherwise, root_of, terms_of

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
        "posix",
        "nt",
        "pty",
        "ctypes",
    ]
)
_ASKED = MODULES | {name.partition(".")[0] for name in DOTTED} | {"transformers"}
_DRIVES = re2.compile(rb"(?i)GetDriveType|drivetype\s*=\s*[\"']?2\b|^removable$|DRIVE_REMOVABLE")
"""What stands in a script that asks which disks can be carried away."""
_TOLD_TO_COPY = re2.compile(r"(?i)\b(?:robocopy|xcopy|copy|rsync|scp|pscp|cp|mv|rclone)\b")
_THIS_PC = re2.compile(rb"(?i)namespace\(\s*(?:17|0x11|ssfDRIVES)\s*\)|shell:MyComputerFolder")
"""The folder of the shell in which disks and telephones lie side by side."""
_PUT_HERE = frozenset({"CopyHere", "MoveHere"})
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
_CLONING = "clone_from"
_GOING = {"chdir": {"os.chdir": "cd"}, "append": {"sys.path.append": "python"}, "insert": {"sys.path.insert": "python"}}
"""Calls after which what was cloned is run or taken in, as the command that does the same."""
_OTHERS = _ASKING_SQL | _LOCKING | _FETCHING | {_CLONING}
_ROOTS = ROOTS | _ASKED
"""Modules of which any call may be told."""
_IMPORTING = frozenset({"import_module", "__import__"})
_STARRED = frozenset({"os", "subprocess", "posix", "pty", "pickle", "marshal", "shelve", "joblib", "dill", "runpy"})
"""Modules all of whose names may be taken at once, and by one of them code or a program run."""
_BUILT_IN = frozenset(dir(builtins))
_NOTHING = ast.Constant(None)
_TAKING = frozenset({ast.Call, ast.Subscript})
_UNNAMED = frozenset({"getattr", "vars", "__dict__"})
"""Names without which nothing is called that has no name of its own."""
_MAGIC = frozenset({"system", "getoutput", "run_line_magic", "run_cell_magic", "magic", "run_cell"})


def read_acts(syntax: Syntax) -> list[Act]:
    """Every such act of a script, each kind told at its first place alone where one is as good as many."""
    return sorted(set(acts_in(syntax)), key=lambda act: (act[1], act[0], act[2]))


def acts_in(syntax: Syntax, *, domains: Sequence[str] = ()) -> Iterator[Act]:
    """The same one by one; raises TooLarge after those that could be read."""
    yield from _Reader(syntax, domains).acts()


class _Reader:
    def __init__(self, syntax: Syntax, domains: Sequence[str]) -> None:
        self._syntax = syntax
        self._domains = domains
        self._steps = Steps()
        self._commands: list[Statement] = []
        """The command lines it runs, and what comes to one."""
        self._star = _taken_whole(syntax)
        self._aliases = syntax.aliases
        self._given: dict[str, list[ast.expr]] | None = None
        self._spelling: list[str] = []
        """The names that are being followed: one that stands for itself stands for nothing known."""
        self._is_cut = False
        self._aliases = syntax.aliases | self._named_anew()
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
        if not syntax.names.isdisjoint(_COPYING) and _DRIVES.search(syntax.utf8) is not None:
            yield from self._of_drives()
        if not _PUT_HERE.isdisjoint(self._syntax.names) and _THIS_PC.search(self._syntax.utf8) is not None:
            for call, last in zip(self._syntax.calls, self._syntax.called, strict=True):
                if last in _PUT_HERE:
                    yield "data-to-removable", call.lineno, last
        if not self._syntax.names.isdisjoint(_COPYING) and AT_HOME.search(self._syntax.utf8) is not None:
            yield from self._of_copies_home()
        is_cut = self._is_cut
        yield from hidden_in(syntax, self._spelt, self._dotted)
        self._is_cut = is_cut  # what is asked for there is a short word
        yield from self._of_handed_on()
        if self._commands:
            yield from self._taken_in()
        if may_wipe(syntax.names):
            for loop in syntax.of_kind(ast.For):
                if loop.iter.__class__ is ast.Call:
                    texts = [*self._texts(ast.Expr(loop.iter)), *self._handed(loop)]
                    if wipes(loop, texts):
                        yield "wipes-files", loop.lineno, "for"
        if self._is_cut:
            raise TooLarge("a command is longer, or goes through more names, than is followed")

    def _handed(self, loop: ast.For) -> Iterator[str]:
        """What callers hand to the parameters a loop goes over: `def wipe(root): for one in root.iterdir()`."""
        names = {node.id for node in ast.walk(loop.iter) if isinstance(node, ast.Name)}
        for function in self._syntax.of_kinds(ast.FunctionDef, ast.AsyncFunctionDef):
            self._steps.take()
            places = [one.arg for one in function.args.args]
            if names.isdisjoint(places) or not function.lineno <= loop.lineno <= (function.end_lineno or 0):
                continue
            for call, last in zip(self._syntax.calls, self._syntax.called, strict=True):
                self._steps.take()
                if last == function.name:
                    given = [one for name, one in zip(places, call.args, strict=False) if name in names]
                    yield from (text for one in given for text in self._texts(ast.Expr(one)))

    def _named_anew(self) -> dict[str, str]:
        """`run = os.system`: names that are given what may be an act."""
        found: dict[str, str] = {}
        for node in self._syntax.of_kind(ast.Assign):
            value = node.value
            if value.__class__ is ast.Attribute and (value.attr in RUNNERS or may_run_code(value.attr, _NONE)):
                dotted = self._dotted(value)
                found.update((target.id, dotted) for target in node.targets if isinstance(target, ast.Name))
        return found

    def _of_handed_on(self) -> Iterator[Act]:
        """`submit(os.system, "…")`: what runs a program, given to another call with what it is to run."""
        if self._syntax.names.isdisjoint(RUNNERS):
            return
        for call in self._syntax.calls:
            given = [*call.args, *(one.value for one in call.keywords)]
            runner = next((one for one in given if self._runs_a_program(one)), None)
            if runner is not None:
                line = " ".join(self._spelt(one) for one in given if one is not runner)
                self._is_cut |= len(line) > LONGEST
                yield from ((kind, call.lineno, self._dotted(runner)) for kind in done_by(line))

    def _runs_a_program(self, node: ast.expr) -> bool:
        return last_of(node) in RUNNERS and self._dotted(node).partition(".")[0] in _RUN_BY

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
        if not syntax.names.isdisjoint(_UNNAMED):
            telling.add("")
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

    def _of_copies_home(self) -> Iterator[Act]:
        """A script that says it copies to a machine at home: the first place it copies at."""
        for call in self._syntax.calls:
            dotted = self._dotted(call.func)
            if dotted in COPIES or (last_of(call.func) in RUNNERS and _TOLD_TO_COPY.search(self._line_of(call))):
                yield "data-to-upload", call.lineno, dotted
                break

    def _line_of(self, call: ast.Call) -> str:
        return " ".join(self._spelt(argument) for argument in call.args)[:LONGEST]

    def _of_call(self, call: ast.Call) -> Iterator[Act]:
        function = call.func
        kind = function.__class__
        last = function.attr if kind is ast.Attribute else function.id if kind is ast.Name else ""  # type: ignore[attr-defined]
        if kind is ast.Name and last in self._aliases:
            last = self._aliases[last].rpartition(".")[2]
        elif not last:
            last = self._dotted(function).rpartition(".")[2]
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
            self._is_cut |= len(line) > LONGEST
            within = next((self._spelt(one.value) for one in call.keywords if one.arg == "cwd"), "")
            self._commands.append((call.lineno, f"cd {within} && {line[:LONGEST]}" if within else line[:LONGEST]))
            yield from ((one, call.lineno, dotted) for one in done_by(line))
        elif last == _CLONING:
            self._commands.append((call.lineno, f"git clone {' '.join(self._spelt(one) for one in call.args[:2])}"))

    def _taken_in(self) -> Iterator[Act]:
        """Code that is cloned or fetched by a program and then run; of most scripts no command line is one."""
        commands = self._commands
        if any("clone" in command for _, command in commands):
            for call, last in zip(self._syntax.calls, self._syntax.called, strict=True):
                if last in _GOING:
                    goes = _GOING[last].get(self._dotted(call.func))
                    commands += [(call.lineno, f"{goes} {self._spelt(one)}") for one in call.args[-1:] if goes]
        yield from of_code_fetched(sorted(commands), "\n".join(command for _, command in commands), self._domains)

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
            reached = self._reached(node)
            if reached is not None:
                name, node = reached
                parts.append(name)
            elif isinstance(node, ast.Attribute):
                parts.append(node.attr)
                node = node.value
            elif isinstance(node, ast.Call) and parts:
                node = node.func
            else:
                break
        if isinstance(node, ast.Name):
            parts.append(self._aliases.get(node.id) or self._of_star(node.id))
        return ".".join(reversed(parts))

    def _of_star(self, name: str) -> str:
        """`system` after `from os import *`."""
        return f"{self._star}.{name}" if self._star and name not in _BUILT_IN and _may_tell(name) else name

    def _reached(self, node: ast.expr) -> tuple[str, ast.expr] | None:
        """The name by which something is taken out of something else, where it is written as a text, and that."""
        if node.__class__ not in _TAKING:
            return None
        match node:
            case ast.Call(func=ast.Name(id="getattr"), args=[owner, ast.Constant(value=str(name)), *_]):
                return name, owner
            case ast.Call(func=ast.Name(id="__import__") | ast.Attribute(attr="import_module"), args=[first, *_]):
                return self._spelt(first), _NOTHING
            case ast.Subscript(value=ast.Attribute(attr="modules", value=ast.Name(id="sys")), slice=key):
                return self._spelt(key), _NOTHING
            case ast.Subscript(value=ast.Attribute(attr="__dict__", value=owner), slice=key):
                return self._spelt(key), owner
            case ast.Subscript(value=ast.Call(func=ast.Name(id="vars"), args=[owner]), slice=key):
                return self._spelt(key), owner
        return None

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
            self._is_cut = True
            return _UNKNOWN
        match node:
            case ast.Constant(value=str(text)):
                return text
            case ast.Constant(value=bytes(code)):
                return code.decode("latin-1")
            case ast.List(elts=parts) | ast.Tuple(elts=parts):
                return self._together(" ", parts, depth)
            case ast.JoinedStr(values=parts):
                return self._together("", parts, depth)
            case ast.FormattedValue(value=inner) | ast.Starred(value=inner):
                return self._spelt(inner, depth + 1)
            case ast.BinOp(op=ast.Add()):
                terms = terms_of(node)
                glue = " " if any(isinstance(term, ast.List) for term in terms) else ""
                return self._together(glue, terms, depth)
            case ast.BinOp(op=ast.Mod(), left=left):
                return self._spelt(left, depth + 1)
            case ast.Subscript(value=inner, slice=ast.Slice(lower=None, upper=None, step=ast.UnaryOp(op=ast.USub()))):
                return self._spelt(inner, depth + 1)[::-1]
            case ast.Call(
                func=ast.Attribute(attr="replace", value=inner),
                args=[ast.Constant(value=str(before)), ast.Constant(value=str(after))],
            ):
                return self._spelt(inner, depth + 1).replace(before, after)
            case ast.Attribute(attr="executable", value=ast.Name(id="sys")):
                return "python"
            case ast.Call(func=ast.Attribute(attr="format" | "split", value=inner)):
                return self._spelt(inner, depth + 1)
            case ast.Call(func=ast.Attribute(attr="join"), args=[inner]):
                return self._spelt(inner, depth + 1)
            case ast.Call(func=ast.Attribute(attr="split"), args=[inner, *_]):
                return self._spelt(inner, depth + 1)
            case ast.Call() if (default := otherwise(node)) is not None:
                return self._spelt(default, depth + 1)
            case ast.Name(id=name):
                return self._spelt_out(name, depth + 1)
        return _UNKNOWN

    def _together(self, glue: str, parts: Sequence[ast.expr], depth: int) -> str:
        """Parts one after the other, up to a length no command line has."""
        spelt, length = [], 0
        for part in parts:
            if length > LONGEST:
                self._is_cut = True
                break
            spelt.append(self._spelt(part, depth + 1))
            length += len(spelt[-1])
        return glue.join(spelt)

    def _spelt_out(self, name: str, depth: int) -> str:
        given = self._givens().get(name)
        if not given or name in self._spelling:
            return _UNKNOWN
        self._spelling.append(name)
        spelt = self._spelt(given[0], depth)
        self._spelling.pop()
        return spelt


def _taken_whole(syntax: Syntax) -> str:
    """The module of which a script takes all names, where code may be run by one of them."""
    whole = [one.module or "" for one in syntax.of_kind(ast.ImportFrom) if one.names[0].name == "*"]
    return next((module for module in whole if module in _STARRED), "")


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
