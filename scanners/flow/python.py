"""Which way data goes through a Python script: from where it is read, through names and functions, to where it leaves.

The reading is of the syntax alone and of one module. It does not follow order or branches: a name holds whatever it is
given anywhere. That errs towards telling, which is the better side to err on, and it ends after a few rounds.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from scanners.destinations import asks_by_path, hosts_in, is_of_the_company, model_provider
from scanners.flow import marks as known
from scanners.flow.marks import Mark
from scanners.secrets.python import parse

_ROUNDS = 6
_DEPTH = 60
_MOST_NODES = 120_000
_MOST_GIVEN = 24
_MOST_TEXTS = 200
_GIVING = (
    ast.Assign, ast.AnnAssign, ast.NamedExpr, ast.AugAssign, ast.For, ast.AsyncFor, ast.comprehension, ast.withitem,
    ast.Return, ast.Yield, ast.YieldFrom, ast.Call,
)  # fmt: skip
_NOTHING: frozenset[Mark] = frozenset()
_DATA = frozenset({Mark.BUSINESS, Mark.PERSONAL})
_EMPTY = (ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop)
_REQUESTS = frozenset({"urllib.request.Request", "urllib.request.urlopen"})
_TRANSFERS = frozenset({"put", "putfo", "storbinary", "storlines"})
_SESSIONS = frozenset({"connect", "Transport", "Connection", "FTP", "FTP_TLS"})
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
    return _Module(parse(utf8), domains).flows()


class _Module:
    """One module's names, and what each may hold."""

    def __init__(self, tree: ast.Module, domains: Sequence[str]) -> None:
        self._domains = domains
        self._scopes: dict[ast.AST, str] = {}
        self._nodes = self._walk(tree)
        self._aliases = dict(self._imports())
        self._functions = {node.name: node for node in self._nodes if isinstance(node, _Function)}
        self._held: dict[tuple[str, str], frozenset[Mark]] = defaultdict(lambda: _NOTHING)
        self._given: dict[tuple[str, str], list[ast.expr]] = defaultdict(list)
        self._returned: dict[str, frozenset[Mark]] = defaultdict(lambda: _NOTHING)
        self._known: dict[ast.expr, frozenset[Mark]] = {}
        self._said: dict[tuple[str, str, int], tuple[str, ...]] = {}
        self._depth = 0

    def flows(self) -> list[Flow]:
        giving = [node for node in self._nodes if isinstance(node, _GIVING)]
        for _ in range(_ROUNDS):
            before = self._size()
            for node in giving:
                self._learn(node)
            self._forget()
            if self._size() == before:
                break
        calls = [node for node in giving if isinstance(node, ast.Call)]
        found = {flow for call in calls for flow in self._leaving(call)}
        return sorted(found, key=lambda flow: (flow.line, flow.kind, flow.through))

    def _size(self) -> int:
        """How much is known: it only grows, so a round that adds nothing is the last."""
        given = sum(map(len, self._given.values()))
        return given + sum(len(marks) for marks in (*self._held.values(), *self._returned.values()))

    def _forget(self) -> None:
        self._known.clear()
        self._said.clear()

    # --- the tree ------------------------------------------------------------------------------------

    def _walk(self, tree: ast.Module) -> list[ast.AST]:
        """Every node with the function it stands in, without recursion: hostile nesting costs memory, not the stack."""
        nodes: list[ast.AST] = []
        waiting: list[tuple[ast.AST, str]] = [(tree, "")]
        while waiting:
            node, scope = waiting.pop()
            nodes.append(node)
            if len(nodes) > _MOST_NODES:
                raise TooLarge(f"more than {_MOST_NODES} parts")
            self._scopes[node] = scope
            inner = node.name if isinstance(node, _Function) else scope
            waiting += [(child, inner) for child in _children(node)]
        nodes.sort(key=lambda node: (getattr(node, "lineno", 0), getattr(node, "col_offset", 0)))
        return nodes

    def _imports(self) -> Iterator[tuple[str, str]]:
        for node in self._nodes:
            match node:
                case ast.Import():
                    for alias in node.names:
                        yield (
                            alias.asname or alias.name.split(".")[0],
                            alias.name if alias.asname else alias.name.split(".")[0],
                        )
                case ast.ImportFrom(module=str(module)):
                    for alias in node.names:
                        yield alias.asname or alias.name, f"{module}.{alias.name}"

    def _dotted(self, node: ast.expr) -> str:
        """`pd.read_csv` as `pandas.read_csv`; what is not a plain name is left out: `open(x).read` is `.read`."""
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
        match node:
            case ast.Assign(targets=targets, value=value):
                for target in targets:
                    self._bind(target, value)
            case ast.AnnAssign(target=target, value=ast.expr() as value) | ast.NamedExpr(target=target, value=value):
                self._bind(target, value)
            case ast.AugAssign(target=target, value=value):
                self._bind(target, value)
            case ast.For(target=target, iter=source) | ast.AsyncFor(target=target, iter=source):
                self._bind(target, source)
            case ast.comprehension(target=target, iter=source):
                self._bind(target, source)
            case ast.withitem(context_expr=source, optional_vars=ast.expr() as target):
                self._bind(target, source)
            case (
                ast.Return(value=ast.expr() as value)
                | ast.Yield(value=ast.expr() as value)
                | ast.YieldFrom(value=value)
            ):
                self._returned[self._scopes[node]] |= self._marks(value)
            case ast.Call():
                self._pass_on(node)

    def _bind(self, target: ast.expr, value: ast.expr) -> None:
        marks = self._marks(value)
        for name in self._names_in(target):
            self._held[name] |= marks
            given = self._given[name]
            if len(given) < _MOST_GIVEN and value not in given:
                given.append(value)

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
            taken = self._of_all([*call.args, *(one.value for one in call.keywords)]) | self._files_named(call)
            for name in self._names_in(call.func.value):
                self._held[name] |= taken

    def _local(self, call: ast.Call) -> _Function | None:
        match call.func:
            case ast.Name(id=name):
                return self._functions.get(name)
            case ast.Attribute(attr=name, value=inner) if not self._marks(inner) & {Mark.MODEL}:
                return self._functions.get(name)
        return None

    def _give_arguments(self, function: _Function, call: ast.Call) -> None:
        names = [one.arg for one in (*function.args.posonlyargs, *function.args.args)]
        if names[:1] in (["self"], ["cls"]):
            names = names[1:]
        for name, value in zip(names, call.args, strict=False):
            self._held[function.name, name] |= self._marks(value)
        for keyword in call.keywords:
            if keyword.arg is not None:
                self._held[function.name, keyword.arg] |= self._marks(keyword.value)

    # --- what an expression holds ------------------------------------------------------------------------

    def _marks(self, node: ast.expr) -> frozenset[Mark]:
        if node in self._known:
            return self._known[node]
        if self._depth >= _DEPTH:
            return _NOTHING
        self._known[node] = _NOTHING  # a name given to itself is given nothing new
        self._depth += 1
        try:
            self._known[node] = self._read(node)
        finally:
            self._depth -= 1
        return self._known[node]

    def _read(self, node: ast.expr) -> frozenset[Mark]:
        match node:
            case ast.Constant(value=str(text)):
                return known.marks_of_text(text)
            case ast.Name(id=name):
                scope = self._scopes.get(node, "")
                return self._held.get((scope, name), _NOTHING) | self._held.get(("", name), _NOTHING)
            case ast.Attribute(value=inner, attr=name):
                held = self._held.get(("", f".{name}"), _NOTHING) if _is_self(inner) else _NOTHING
                marks = self._marks(inner) | held
                return marks | {Mark.PERSONAL} if marks & _DATA and known.is_person_field(name) else marks
            case ast.Subscript(value=inner, slice=part):
                texts = " ".join(self._texts(part))
                named = {Mark.PERSONAL, Mark.BUSINESS} if texts and known.is_person_field(texts) else set()
                return self._marks(inner) | named
            case ast.Call():
                return self._of_call(node)
            case ast.Lambda(body=body):
                return self._marks(body)
            case ast.DictComp(key=key, value=value):
                return self._marks(key) | self._marks(value)
            case ast.ListComp(elt=element) | ast.SetComp(elt=element) | ast.GeneratorExp(elt=element):
                return self._marks(element)
            case ast.Compare():
                return _NOTHING
        return self._of_all(child for child in _children(node) if isinstance(child, ast.expr))

    def _of_all(self, nodes: Iterable[ast.expr]) -> frozenset[Mark]:
        return frozenset().union(*(self._marks(node) for node in nodes))

    def _of_call(self, call: ast.Call) -> frozenset[Mark]:
        dotted = self._dotted(call.func)
        last = dotted.rsplit(".", 1)[-1]
        arguments = self._of_all([*call.args, *(one.value for one in call.keywords)])
        receiver = self._marks(call.func.value) if isinstance(call.func, ast.Attribute) else _NOTHING
        if last in known.SANITISERS:
            return _NOTHING
        if self._is_asking(call, dotted, receiver):
            return frozenset({Mark.ANSWER})
        if self._is_model(call, dotted):
            return frozenset({Mark.MODEL})
        if self._is_source(call, dotted, last):
            people = {Mark.PERSONAL} if known.speaks_of_people(" ".join(self._texts(call))) else set()
            return receiver | arguments | {Mark.BUSINESS} | people
        if (function := self._local(call)) is not None:
            return self._returned[function.name]
        return receiver | arguments

    def _is_source(self, call: ast.Call, dotted: str, last: str) -> bool:
        if dotted in {"open", "io.open", "codecs.open"}:
            return self._is_reading(call)
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
                waiting += _children(inner)

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
        texts = (text for one in [*call.args, *(k.value for k in call.keywords)] for text in self._texts(one, 2))
        return frozenset({Mark.BUSINESS}) if any(known.DATA_FILE.search(text) for text in texts) else _NOTHING

    # --- where it leaves ----------------------------------------------------------------------------------

    def _leaving(self, call: ast.Call) -> Iterator[Flow]:
        dotted = self._dotted(call.func)
        last = dotted.rsplit(".", 1)[-1]
        values = [*call.args, *(one.value for one in call.keywords)]
        receiver = self._marks(call.func.value) if isinstance(call.func, ast.Attribute) else _NOTHING
        yield from self._asked(call, dotted, receiver, values)
        yield from self._executed(call, dotted, last, values)
        yield from self._logged(call, dotted, last, values)
        yield from self._written(call, dotted, last, receiver, values)
        yield from self._sent(call, dotted, last, receiver, values)

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
        if dotted.rsplit(".", 1)[-1] not in {*known.HTTP_VERBS, "Request", "urlopen", "request", "stream"}:
            return False
        second = [host for value in call.args[1:2] for text in self._texts(value) for host in hosts_in(text)]
        if any(model_provider(host) for host in (*self._hosts_of(call), *second)):
            return True
        addresses = [*call.args[:2], *(one.value for one in call.keywords if one.arg == "url")]
        return any(asks_by_path(text) for value in addresses for text in self._texts(value))

    def _executed(self, call: ast.Call, dotted: str, last: str, values: Sequence[ast.expr]) -> Iterator[Flow]:
        if dotted in known.EXECUTES or last in {"execute", "executescript"}:
            marks = self._of_all(values)
            if Mark.ANSWER in marks:
                yield self._flow("runs-answer", call, dotted, marks)

    def _logged(self, call: ast.Call, dotted: str, last: str, values: Sequence[ast.expr]) -> Iterator[Flow]:
        is_log = dotted in {"print", "pprint.pprint"} or (
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
        if Mark.PERSONAL in marks:
            yield self._flow("personal-data-to-export", call, dotted, marks)

    def _sent(
        self, call: ast.Call, dotted: str, last: str, receiver: frozenset[Mark], values: Sequence[ast.expr]
    ) -> Iterator[Flow]:
        marks = receiver | self._of_all(values)
        is_data = marks & _DATA or (last in known.SENDS and self._files_named(call))
        if last in known.SENDS and Mark.PRIVATE_MAIL in marks and is_data:
            yield self._flow("data-to-private-mailbox", call, dotted, marks)
        elif self._is_upload(call, dotted, last) and (self._body(call, dotted, last) & _DATA):
            yield self._flow("data-to-upload", call, dotted, self._body(call, dotted, last))

    def _is_upload(self, call: ast.Call, dotted: str, last: str) -> bool:
        is_verb = last in known.HTTP_VERBS and isinstance(call.func, ast.Attribute)
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
        return bool(hosts or call.keywords or dotted.split(".")[0] in {"requests", "httpx"})

    def _hosts_of(self, call: ast.Call) -> list[str]:
        """The hosts of the address a request is sent to, where it stands in the script."""
        addresses = [*call.args[:1], *(one.value for one in call.keywords if one.arg == "url")]
        return [host for value in addresses for text in self._texts(value) for host in hosts_in(text)]

    @cached_property
    def _peers(self) -> frozenset[str]:
        """The machines that sessions for transferring files are opened with, where they stand in the script."""
        found: set[str] = set()
        for call in self._nodes:
            if isinstance(call, ast.Call) and self._dotted(call.func).rsplit(".", 1)[-1] in _SESSIONS:
                named = [*call.args[:1], *(one.value for one in call.keywords if one.arg in {"host", "hostname"})]
                found |= {text for value in named for text in self._texts(value) if _HOST_NAME.fullmatch(text)}
        return frozenset(found)

    def _is_sftp(self, call: ast.Call) -> bool:
        """`put` of an SFTP session, not of a queue."""
        roots = {name.split(".")[0] for name in self._aliases.values()}
        return bool(roots & {"paramiko", "pysftp", "asyncssh"})

    def _body(self, call: ast.Call, dotted: str, last: str) -> frozenset[Mark]:
        """What is sent: never the address, and of a file its name stands for what is in it."""
        if last in known.HTTP_VERBS or dotted.startswith("urllib.request."):
            if last == "put" and self._is_sftp(call):
                return self._of_all(call.args) | self._files_named(call)
            sent = [k.value for k in call.keywords if k.arg in {"data", "json", "files", "content", "body"}]
            return self._of_all([*call.args[1:2], *sent])
        values = [*call.args, *(one.value for one in call.keywords)]
        return self._of_all(values) | self._files_named(call)


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes right below one; contexts and operators, which hold nothing, are left out."""
    for name in node._fields:
        inner = getattr(node, name, None)
        if isinstance(inner, list):
            yield from (one for one in inner if isinstance(one, ast.AST) and not isinstance(one, _EMPTY))
        elif isinstance(inner, ast.AST) and not isinstance(inner, _EMPTY):
            yield inner


def _is_self(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id in {"self", "cls"}
