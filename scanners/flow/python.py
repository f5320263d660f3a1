"""Which way data goes through a Python script: from where it is read, through names and functions, to where it leaves.

The reading is of the syntax alone and of one module. It does not follow order or branches: a name holds whatever it is
given anywhere. That errs towards telling, which is the better side to err on, and it ends after a few rounds.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any

from scanners.destinations import asks_by_path, hosts_in, is_of_the_company, model_provider
from scanners.flow import marks as known
from scanners.flow.marks import Mark, marks_of_text
from scanners.flow.names import GIVING, RETURNING, RUNNERS, aliases_of, bindings, may_flow, place, scopes_of
from scanners.flow.tools import leaving_by, schedules_by
from scanners.syntax import FUNCTIONS, Syntax, children, read_syntax

_ROUNDS = 6
_DEPTH = 60
_MOST_NODES = 120_000
_MOST_GIVEN = 24
_MOST_TEXTS = 200
_NOTHING: frozenset[Mark] = frozenset()
_ANSWER = "()"
"""Stands for what a function gives back among the names of its scope."""
_DATA = frozenset({Mark.BUSINESS, Mark.PERSONAL})
_REQUESTS = frozenset({"urllib.request.Request", "urllib.request.urlopen"})
_BODIES = frozenset({"data", "json", "files", "content", "body", "fields", "form", "multipart", "payload"})
_SPELT_DEPTH = 8
_UNKNOWN = "x"
_TRANSFERS = frozenset({"put", "putfo", "storbinary", "storlines", "request", "sendall", "sendto", "storeFile",
"upload", "put_file",
                        "fput_object", "put_object", "upload_file", "upload_fileobj"})  # fmt: skip
_SESSIONS = frozenset({"connect", "Transport", "Connection", "FTP", "FTP_TLS", "FTPHost", "HTTPConnection",
                       "HTTPSConnection", "create_connection", "SMBConnection", "Minio", "client",
                       "resource"})  # fmt: skip
_REQUESTING = frozenset({*known.HTTP_VERBS, "Request", "urlopen", "request", "stream"})
_RUNNING = frozenset({"execute", "executescript"})
_PRINTING = frozenset({"print", "pprint.pprint"})
_RUN_BY = frozenset({"os", "subprocess", "asyncio", "pexpect", "commands", "invoke", "fabric"})
_VERBS = frozenset({"POST", "PUT", "PATCH"})
_LEAVING = (
    RUNNERS | known.SHARES | known.ASKING | _REQUESTING | _RUNNING | known.LOGS | known.EXPORTS | known.SENDS
    | known.UPLOADS | {name.rsplit((
        "."
    ), 1)[-1] for name in known.EXECUTES | known.COPIES | _REQUESTS | _PRINTING}
)  # fmt: skip
"""Last names of the calls by which anything may leave."""
_PEER_NAMES = frozenset({"host", "hostname", "endpoint", "endpoint_url", "server", "address"})
_HOST_NAME = re.compile(r"(?i)[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)+|localhost")
_Function = ast.FunctionDef | ast.AsyncFunctionDef


class TooLarge(Exception):
    """This script has more to it than can be followed in the time there is."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Something that goes where it should be looked at: which way, where, through which call."""

    kind: str
    line: int
    through: str
    is_personal: bool = False


def read_flows(utf8: bytes, *, domains: Sequence[str] = ()) -> list[Flow]:
    """Every flow worth telling; raises Unreadable when there is no tree, TooLarge when there is too much of one."""
    syntax = read_syntax(utf8)
    if sum(len(stretch.nodes) for stretch in syntax.stretches) > _MOST_NODES:
        raise TooLarge(f"more than {_MOST_NODES} parts")
    return _Module(syntax, domains).flows() if may_flow(syntax) else []


class _Module:
    """One module's names, and what each may hold."""

    def __init__(self, syntax: Syntax, domains: Sequence[str]) -> None:
        self._domains = domains
        self._scopes = scopes_of(syntax)
        self._calls = syntax.of_kinds(ast.Call)
        self._aliases = aliases_of(syntax)
        self._functions = {node.name: node for node in sorted(syntax.of_kinds(*FUNCTIONS), key=place)}
        passing = [call for call in self._calls if (name := _called(call)) in known.MUTATORS or name in self._functions]
        self._giving = sorted([*syntax.of_kinds(*GIVING, *RETURNING), *passing], key=place)
        self._held: dict[tuple[str, str], frozenset[Mark]] = defaultdict(lambda: _NOTHING)
        self._asked_for: set[tuple[str, str]] = set()
        self._is_stale = False
        self._known: dict[ast.expr, frozenset[Mark]] = {}
        self._said: dict[tuple[str, str, int], tuple[str, ...]] = {}
        self._dots: dict[ast.expr, str] = {}
        self._depth = 0
        self._bound = {
            node: [(tuple(self._names_in(target)), value) for target, value in bindings(node)]
            for node in self._giving
            if node.__class__ is not ast.Call
        }
        self._given = self._read_given()

    def flows(self) -> list[Flow]:
        for _ in range(_ROUNDS):
            self._is_stale = False
            self._asked_for.clear()
            for node in self._giving:
                self._learn(node)
            if not self._is_stale:
                break
            self._known.clear()
        calls = [call for call in self._calls if (name := _called(call)) in self._out or name in self._aliases]
        found = {flow for call in sorted(calls, key=place) for flow in self._leaving(call)}
        return sorted(found, key=lambda flow: (flow.line, flow.kind, flow.through))

    def _hold(self, name: tuple[str, str], marks: frozenset[Mark]) -> None:
        """A name holds this too. Who asked for it before was told too little, and asks again in another round."""
        if not marks <= self._held[name]:
            self._held[name] |= marks
            self._is_stale = self._is_stale or name in self._asked_for

    def _holds(self, name: tuple[str, str]) -> frozenset[Mark]:
        self._asked_for.add(name)
        return self._held.get(name, _NOTHING)

    def _read_given(self) -> dict[tuple[str, str], list[ast.expr]]:
        """What each name is given, wherever that stands."""
        given: dict[tuple[str, str], list[ast.expr]] = defaultdict(list)
        for pairs in self._bound.values():
            for names, value in pairs:
                for name in names:
                    if len(given[name]) < _MOST_GIVEN and value not in given[name]:
                        given[name].append(value)
        return given

    def _dotted(self, node: ast.expr) -> str:
        """`pd.read_csv` as `pandas.read_csv`; what is not a plain name is left out: `open(x).read` is `.read`."""
        if (dots := self._dots.get(node)) is None:
            dots = self._dots[node] = self._read_dotted(node)
        return dots

    def _read_dotted(self, node: ast.expr) -> str:
        parts: list[str] = []
        while isinstance(node, ast.Attribute):
            parts.append(node.attr)
            node = node.value
        if isinstance(node, ast.Name):
            parts.append(self._aliases.get(node.id, node.id))
        elif parts:
            parts.append("")
        return ".".join(reversed(parts))

    # --- what names hold -------------------------------------------------------------------------------

    def _learn(self, node: ast.AST) -> None:
        if isinstance(node, ast.Call):
            self._pass_on(node)
            return
        for names, value in self._bound[node]:
            if marks := self._marks(value):
                for name in names:
                    self._hold(name, marks)
        if isinstance(node, RETURNING) and node.value is not None:
            self._hold((self._scopes[node], _ANSWER), self._marks(node.value))

    def _names_in(self, target: ast.expr) -> Iterator[tuple[str, str]]:
        match target:
            case ast.Name(id=name):
                yield self._scopes.get(target, ""), name
            case ast.Attribute(value=ast.Name(id="self" | "cls"), attr=name):
                yield "", f".{name}"
            case ast.Attribute(value=inner) | ast.Subscript(value=inner) | ast.Starred(value=inner):
                yield from self._names_in(inner)
            case ast.Tuple(elts=parts) | ast.List(elts=parts):
                for part in parts:
                    yield from self._names_in(part)

    def _pass_on(self, call: ast.Call) -> None:
        """Arguments go into parameters, and into the object whose method takes them in."""
        if (function := self._local(call)) is not None:
            self._give_arguments(function, call)
        if isinstance(call.func, ast.Attribute) and call.func.attr in known.MUTATORS:
            taken = self._of_all(_arguments(call)) | self._files_named(call)
            for name in self._names_in(call.func.value):
                self._hold(name, taken)

    def _local(self, call: ast.Call) -> _Function | None:
        match call.func:
            case ast.Name(id=name):
                return self._functions.get(name)
            case ast.Attribute(attr=name, value=inner) if name in self._functions:
                return None if Mark.MODEL in self._marks(inner) else self._functions[name]
        return None

    def _give_arguments(self, function: _Function, call: ast.Call) -> None:
        names = [one.arg for one in (*function.args.posonlyargs, *function.args.args)]
        if names[:1] in (["self"], ["cls"]):
            names = names[1:]
        for name, value in zip(names, call.args, strict=False):
            self._hold((function.name, name), self._marks(value))
        for keyword in call.keywords:
            if keyword.arg is not None:
                self._hold((function.name, keyword.arg), self._marks(keyword.value))

    # --- what an expression holds ------------------------------------------------------------------------

    def _marks(self, node: ast.expr) -> frozenset[Mark]:
        known = self._known.get(node)
        if known is not None:
            return known
        if self._depth >= _DEPTH:
            return _NOTHING
        self._known[node] = _NOTHING  # a name given to itself is given nothing new
        self._depth += 1
        try:
            marks = self._known[node] = self._read(node)
        finally:
            self._depth -= 1
        return marks

    def _read(self, node: ast.expr) -> frozenset[Mark]:
        read = _READERS.get(node.__class__)
        if read is not None:
            return read(self, node)
        return self._of_all(child for child in children(node) if isinstance(child, ast.expr))

    def _of_constant(self, node: ast.Constant) -> frozenset[Mark]:
        return marks_of_text(node.value) if isinstance(node.value, str) else _NOTHING

    def _of_name(self, node: ast.Name) -> frozenset[Mark]:
        scope = self._scopes[node]
        here = self._holds((scope, node.id))
        return here | self._holds(("", node.id)) if scope else here

    def _of_attribute(self, node: ast.Attribute) -> frozenset[Mark]:
        marks = self._marks(node.value)
        if _is_self(node.value):
            marks |= self._holds(("", f".{node.attr}"))
        return marks | {Mark.PERSONAL} if marks & _DATA and known.is_person_field(node.attr) else marks

    def _of_subscript(self, node: ast.Subscript) -> frozenset[Mark]:
        texts = " ".join(self._texts(node.slice))
        marks = self._marks(node.value)
        return marks | _DATA if texts and known.is_person_field(texts) else marks

    def _of_all(self, nodes: Iterable[ast.expr]) -> frozenset[Mark]:
        found = _NOTHING
        for node in nodes:
            if marks := self._marks(node):
                found |= marks
        return found

    def _of_call(self, call: ast.Call) -> frozenset[Mark]:
        dotted = self._dotted(call.func)
        last = dotted.rsplit(".", 1)[-1]
        if last in known.SANITISERS:
            return _NOTHING
        arguments = self._of_all(_arguments(call))
        receiver = self._marks(call.func.value) if isinstance(call.func, ast.Attribute) else _NOTHING
        if self._is_asking(call, dotted, receiver):
            return frozenset({Mark.ANSWER})
        if self._is_model(call, dotted):
            return frozenset({Mark.MODEL})
        if self._is_source(call, dotted, last):
            people = {Mark.PERSONAL} if known.speaks_of_people(" ".join(self._texts(call))) else set()
            return receiver | arguments | {Mark.BUSINESS} | people
        if (function := self._local(call)) is not None:
            return self._holds((function.name, _ANSWER))
        return receiver | arguments

    def _is_source(self, call: ast.Call, dotted: str, last: str) -> bool:
        if dotted in {"open", "io.open", "codecs.open", "aiofiles.open", "gzip.open"}:
            return self._is_reading(call)
        if last == "open" and dotted.partition(".")[0] not in self._aliases.values():
            return any(mode in {"r", "rb", "rt"} for mode in self._texts(call))  # of a path
        if last in {"execute", "run"} and any("select" in text.lower() for text in self._texts(call)):
            return True
        return last in known.SOURCES or dotted in known.SOURCE_CALLS

    def _is_reading(self, call: ast.Call) -> bool:
        modes = [*call.args[1:2], *(one.value for one in call.keywords if one.arg == "mode")]
        if any(isinstance(mode, ast.Constant) and set(str(mode.value)) & set("wax") for mode in modes):
            return False
        return not any(known.is_code_file(text) for path in call.args[:1] for text in self._texts(path))

    def _is_model(self, call: ast.Call, dotted: str) -> bool:
        """Does this call make a client of a language model that runs elsewhere?"""
        is_client = known.is_model_sdk(dotted) and dotted.rsplit(".", 1)[-1][:1].isupper()
        if not is_client and not dotted.startswith("boto3."):
            return False
        texts = list(self._texts(call))
        if any(is_of_the_company(host, self._domains) for text in texts for host in hosts_in(text)):
            return False
        return is_client or any(text.startswith("bedrock") for text in texts)

    def _is_asking(self, call: ast.Call, dotted: str, receiver: frozenset[Mark]) -> bool:
        last = dotted.rsplit(".", 1)[-1]
        if last not in known.ASKING:
            return False
        return Mark.MODEL in receiver or (known.is_model_sdk(dotted) and dotted.count(".") > 0)

    def _texts(self, node: ast.AST, depth: int = 2) -> Iterator[str]:
        """Every literal text in an expression, and in what its names were given."""
        waiting = [node]
        while waiting:
            inner = waiting.pop()
            if isinstance(inner, ast.Constant):
                if isinstance(inner.value, str):
                    yield inner.value
            elif isinstance(inner, ast.Name):
                if depth:
                    yield from self._texts_of(self._scopes.get(inner, ""), inner.id, depth - 1)
            else:
                waiting += children(inner)

    def _texts_of(self, scope: str, name: str, depth: int) -> tuple[str, ...]:
        """The literal texts a name was given, anywhere in its function or the module."""
        key = (scope, name, depth)
        if key not in self._said:
            self._said[key] = ()
            values = dict.fromkeys([*self._given.get((scope, name), ()), *self._given.get(("", name), ())])
            texts = (text for value in values for text in self._texts(value, depth))
            self._said[key] = tuple(dict.fromkeys(islice(texts, _MOST_TEXTS)))
        return self._said[key]

    def _files_named(self, call: ast.Call) -> frozenset[Mark]:
        """A path of a data file, given to a call that sends or copies the file, stands for what is in it."""
        texts = (text for one in _arguments(call) for text in self._texts(one, 2))
        return frozenset({Mark.BUSINESS}) if any(known.DATA_FILE.search(text) for text in texts) else _NOTHING

    # --- where it leaves ----------------------------------------------------------------------------------

    def _leaving(self, call: ast.Call) -> Iterator[Flow]:
        dotted = self._dotted(call.func)
        last = dotted.rsplit(".", 1)[-1]
        if last not in self._out:
            return
        values = _arguments(call)
        receiver = self._marks(call.func.value) if isinstance(call.func, ast.Attribute) else _NOTHING
        yield from self._asked(call, dotted, receiver, values)
        yield from self._executed(call, dotted, last, values)
        yield from self._logged(call, dotted, last, values)
        yield from self._written(call, dotted, last, receiver, values)
        yield from self._sent(call, dotted, last, receiver, values)
        yield from self._shared(call, dotted, last, values)
        yield from self._commanded(call, dotted, last)

    def _flow(self, kind: str, call: ast.Call, dotted: str, marks: frozenset[Mark]) -> Flow:
        return Flow(kind, call.lineno, dotted, Mark.PERSONAL in marks)

    def _asked(
        self, call: ast.Call, dotted: str, receiver: frozenset[Mark], values: Sequence[ast.expr]
    ) -> Iterator[Flow]:
        is_asked = self._is_asking(call, dotted, receiver) or self._reaches_model(call, dotted)
        if is_asked:
            marks = self._of_all(values)
            yield self._flow("data-to-model" if marks & _DATA else "asks-model", call, dotted, marks)

    def _reaches_model(self, call: ast.Call, dotted: str) -> bool:
        """A request over HTTP to a host where a language model answers."""
        if dotted.rsplit(".", 1)[-1] not in _REQUESTING:
            return False
        second = [host for value in call.args[1:2] for text in self._texts(value) for host in hosts_in(text)]
        if any(model_provider(host) for host in (*self._hosts_of(call), *second)):
            return True
        addresses = [*call.args[:2], *(one.value for one in call.keywords if one.arg == "url")]
        return any(asks_by_path(text) for value in addresses for text in self._texts(value))

    def _executed(self, call: ast.Call, dotted: str, last: str, values: Sequence[ast.expr]) -> Iterator[Flow]:
        if dotted in known.EXECUTES or last in _RUNNING:
            marks = self._of_all(values)
            if Mark.ANSWER in marks:
                yield self._flow("runs-answer", call, dotted, marks)

    def _logged(self, call: ast.Call, dotted: str, last: str, values: Sequence[ast.expr]) -> Iterator[Flow]:
        is_log = dotted in _PRINTING or (
            last in known.LOGS and isinstance(call.func, ast.Attribute) and "log" in dotted.lower()
        )
        if is_log and Mark.PERSONAL in self._of_all(values):
            yield self._flow("personal-data-to-log", call, dotted, frozenset({Mark.PERSONAL}))

    def _written(
        self, call: ast.Call, dotted: str, last: str, receiver: frozenset[Mark], values: Sequence[ast.expr]
    ) -> Iterator[Flow]:
        is_copy = dotted in known.COPIES
        if not is_copy and last not in known.EXPORTS:
            return
        marks = self._of_all(values) | receiver | (self._files_named(call) if is_copy else _NOTHING)
        if not marks & _DATA:
            return
        if Mark.OWN_CLOUD in marks:
            yield self._flow("data-to-own-cloud", call, dotted, marks)
        elif Mark.REMOVABLE in marks:
            yield self._flow("data-to-removable", call, dotted, marks)
        elif not is_copy and self._is_written_far(call):
            yield self._flow("data-to-upload", call, dotted, marks)
        if Mark.PERSONAL in marks:
            yield self._flow("personal-data-to-export", call, dotted, marks)

    def _is_written_far(self, call: ast.Call) -> bool:
        """`to_csv("s3://…")`: an address outside where a path is expected."""
        met = [known.REMOTE.match(self._spelt(path)) for path in call.args[:1]]
        return any(one is not None and not self._is_near(one["host"]) for one in met)

    def _is_near(self, host: str) -> bool:
        """Is it a machine of the company, and not a bucket, whose name has no dots?"""
        return "." in host and is_of_the_company(host.rpartition("@")[2].split(":")[0], self._domains)

    def _sent(
        self, call: ast.Call, dotted: str, last: str, receiver: frozenset[Mark], values: Sequence[ast.expr]
    ) -> Iterator[Flow]:
        marks = receiver | self._of_all(values)
        is_data = marks & _DATA or (last in known.SENDS and self._files_named(call))
        if last in known.SENDS and Mark.PRIVATE_MAIL in marks and is_data:
            yield self._flow("data-to-private-mailbox", call, dotted, marks)
        elif self._is_upload(call, dotted, last) and (self._body(call, dotted, last) & _DATA):
            yield self._flow("data-to-upload", call, dotted, self._body(call, dotted, last))

    def _shared(self, call: ast.Call, dotted: str, last: str, values: Sequence[ast.expr]) -> Iterator[Flow]:
        """A document opened to an account outside: what is in it need not be known."""
        if last not in known.SHARES or Mark.PRIVATE_MAIL not in self._of_all(values):
            return
        if last != "create" or "emailAddress" in set(self._texts(call)):
            yield self._flow("data-to-private-account", call, dotted, _NOTHING)

    def _commanded(self, call: ast.Call, dotted: str, last: str) -> Iterator[Flow]:
        """Another program that is told to copy files out."""
        if last in RUNNERS and dotted.split(".")[0] in _RUN_BY:
            line = " ".join(self._spelt(argument) for argument in call.args)
            for kind in leaving_by(line, self._domains):
                yield self._flow(kind, call, dotted, _NOTHING)
            # What is written out in the call itself our rules see.
            if call.args and isinstance(call.args[0], ast.Name) and schedules_by(line):
                yield self._flow("installs-its-own-schedule", call, dotted, _NOTHING)

    def _spelt(self, node: ast.expr, depth: int = 0) -> str:
        """A command line as far as the script spells it out; a word stands for what it does not."""
        if depth > _SPELT_DEPTH:
            return _UNKNOWN
        match node:
            case ast.Constant(value=str(text)):
                return text
            case ast.List(elts=parts) | ast.Tuple(elts=parts):
                return " ".join(self._spelt(part, depth + 1) for part in parts)
            case ast.JoinedStr(values=parts):
                return "".join(self._spelt(part, depth + 1) for part in parts)
            case ast.FormattedValue(value=inner):
                return self._spelt(inner, depth + 1)
            case ast.BinOp(op=ast.Add(), left=left, right=right):
                return self._spelt(left, depth + 1) + self._spelt(right, depth + 1)
            case ast.Name(id=name):
                scope = self._scopes.get(node, "")
                given = self._given.get((scope, name)) or self._given.get(("", name))
                return self._spelt(given[0], depth + 1) if given else _UNKNOWN
        return _UNKNOWN

    def _is_upload(self, call: ast.Call, dotted: str, last: str) -> bool:
        if last in known.CLOUD_METHODS and last not in known.UPLOADS:
            return bool(self._roots & known.CLOUD_MODULES)
        is_verb = (last in known.HTTP_VERBS or _says_verb(call, last)) and isinstance(call.func, ast.Attribute)
        if not is_verb and last not in known.UPLOADS and dotted not in _REQUESTS:
            return False
        hosts = self._hosts_of(call)
        if hosts and all(is_of_the_company(host, self._domains) or model_provider(host) for host in hosts):
            return False
        if self._reaches_model(call, dotted):
            return False
        is_transfer = last in _TRANSFERS and not hosts
        if is_transfer and self._peers and all(is_of_the_company(host, self._domains) for host in self._peers):
            return False
        if not is_verb:
            return True
        if last == "put" and not hosts and not call.keywords:
            return self._is_sftp(call)
        is_of_session = bool(self._peers) and _says_verb(call, last)
        return bool(hosts or call.keywords or is_of_session or dotted.split(".")[0] in {"requests", "httpx"})

    def _hosts_of(self, call: ast.Call) -> list[str]:
        """The hosts of the address a request is sent to, where it stands in the script."""
        last = call.func.attr if isinstance(call.func, ast.Attribute) else ""
        first = call.args[1:2] if _says_verb(call, last) else call.args[:1]
        addresses = [*first, *(one.value for one in call.keywords if one.arg == "url")]
        return [host for value in addresses for text in self._texts(value) for host in hosts_in(text)]

    @cached_property
    def _peers(self) -> frozenset[str]:
        """The machines that sessions for transferring files are opened with, where they stand in the script."""
        found: set[str] = set()
        for call in self._calls:
            if self._dotted(call.func).rsplit(".", 1)[-1] in _SESSIONS:
                named = [*call.args[:1], *(one.value for one in call.keywords if one.arg in _PEER_NAMES)]
                texts = [text for value in named for text in self._texts(value)]
                found |= {host for text in texts for host in hosts_in(text)}
                found |= {text.split(":")[0] for text in texts if _HOST_NAME.fullmatch(text.split(":")[0])}
        return frozenset(found)

    def _is_sftp(self, call: ast.Call) -> bool:
        """`put` of an SFTP session, not of a queue."""
        return bool(self._roots & {"paramiko", "pysftp", "asyncssh"})

    @cached_property
    def _out(self) -> frozenset[str]:
        """Last names of the calls by which anything may leave this module."""
        return _LEAVING | known.CLOUD_METHODS if self._roots & known.CLOUD_MODULES else _LEAVING

    @cached_property
    def _roots(self) -> frozenset[str]:
        """The libraries the module takes from."""
        return frozenset(name.split(".")[0] for name in self._aliases.values())

    def _body(self, call: ast.Call, dotted: str, last: str) -> frozenset[Mark]:
        """What is sent: never the address, and of a file its name stands for what is in it."""
        if _says_verb(call, last):
            return self._of_all([*call.args[2:3], *(one.value for one in call.keywords if one.arg in _BODIES)])
        if last in known.HTTP_VERBS or dotted.startswith("urllib.request."):
            if last == "put" and self._is_sftp(call):
                return self._of_all(call.args) | self._files_named(call)
            sent = [one.value for one in call.keywords if one.arg in _BODIES]
            return self._of_all([*call.args[1:2], *sent])
        values = _arguments(call)
        return self._of_all(values) | self._files_named(call)


def _arguments(call: ast.Call) -> list[ast.expr]:
    return [*call.args, *(one.value for one in call.keywords)] if call.keywords else call.args


def _called(call: ast.Call) -> str | None:
    """The last name of what is called, as it is written."""
    function = call.func
    return (
        function.attr
        if isinstance(function, ast.Attribute)
        else function.id
        if isinstance(function, ast.Name)
        else None
    )


def _says_verb(call: ast.Call, last: str) -> bool:
    """`request("POST", …)`, as most libraries have it beside `post(…)`."""
    is_general = last == "request" and bool(call.args) and isinstance(call.args[0], ast.Constant)
    return is_general and str(call.args[0].value).upper() in _VERBS  # type: ignore[attr-defined]


def _is_self(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id in {"self", "cls"}


_READERS: dict[type[ast.AST], Callable[[_Module, Any], frozenset[Mark]]] = {
    ast.Constant: _Module._of_constant,
    ast.Name: _Module._of_name,
    ast.Attribute: _Module._of_attribute,
    ast.Subscript: _Module._of_subscript,
    ast.Call: _Module._of_call,
    ast.Lambda: lambda module, node: module._marks(node.body),
    ast.DictComp: lambda module, node: module._of_all([node.key, node.value]),
    ast.ListComp: lambda module, node: module._marks(node.elt),
    ast.SetComp: lambda module, node: module._marks(node.elt),
    ast.GeneratorExp: lambda module, node: module._marks(node.elt),
    ast.Compare: lambda _module, _node: _NOTHING,
}
"""What is read of an expression, by its class; of any other, what its parts hold."""
