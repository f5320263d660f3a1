"""What each name and expression of a Python script may hold, whatever the order in which it is given."""

import ast
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

from scanners.destinations import hosts_in, is_of_the_company
from scanners.flow import marks as known
from scanners.flow.mailing import addressed_in, others_in
from scanners.flow.marks import Mark, marks_of_text
from scanners.flow.names import GIVING, RETURNING, SDKS, UNPLACED, Told, bindings
from scanners.syntax import FUNCTIONS, PLACE, Syntax, children, last_of

_ROUNDS = 6
_DEPTH = 60
_MOST_GIVEN = 24
_CHAIN = 4
"""Steps from a figure back to the groups it is of."""
_MOST_TEXTS = 200
_FOLLOWED = 2
"""How many names stand between an expression and a text that counts as one of its own."""
_OPENING = frozenset({"open", "io.open", "codecs.open", "aiofiles.open", "gzip.open"})
SOURCING = known.SOURCES | {"open", "execute", "run"} | {name.rpartition(".")[2] for name in known.SOURCE_CALLS}
"""Last names of all calls that may bring data in."""
NOTHING: frozenset[Mark] = frozenset()
_ANSWER = "()"
"""Stands for what a function gives back among the names of its scope."""
DATA = frozenset({Mark.BUSINESS, Mark.PERSONAL})
_Function = ast.FunctionDef | ast.AsyncFunctionDef


class Holding:
    """One module's names, and what each may hold."""

    def __init__(self, syntax: Syntax, told: Told, domains: Sequence[str]) -> None:
        self._syntax = syntax
        self._told = told
        self._domains = domains
        self._calls = syntax.calls
        self._aliases = syntax.aliases
        self._roots = frozenset([name.partition(".")[0] for name in self._aliases.values()])
        """The libraries the module takes from."""
        self._has_file_systems = not self._roots.isdisjoint(known.FILE_SYSTEMS)
        self._has_model = not SDKS.isdisjoint(self._roots) or not SDKS.isdisjoint(syntax.names)
        """May a language model that runs elsewhere be asked?"""
        self._literals = syntax.texts
        self._asks_for_options = "parse_args" in syntax.names
        self._functions = {node.name: node for node in sorted(syntax.of_kinds(*FUNCTIONS), key=PLACE)}
        self._held: dict[tuple[str, str], frozenset[Mark]] = {}
        self._asked_for: set[tuple[str, str]] = set()
        self._is_stale = False
        self._known: dict[ast.expr, frozenset[Mark]] = {}
        self._said: dict[tuple[str, str, int], tuple[str, ...]] = {}
        self._dots: dict[ast.expr, str] = {}
        self._depth = 0

    @cached_property
    def _scopes(self) -> dict[ast.AST, str]:
        return self._syntax.scopes

    @cached_property
    def _others(self) -> frozenset[str]:
        """The mailboxes of other companies, where it sends mail at all."""
        if known.SENDS.isdisjoint(self._syntax.names) or not any("@" in text for text in self._syntax.used_texts):
            return frozenset()
        lines = self._syntax.utf8.decode("utf-8", "replace").splitlines()
        return others_in([line for line in lines if not line.lstrip().startswith("#")], self._domains)

    @cached_property
    def _giving(self) -> list[tuple[ast.AST, list[tuple[tuple[tuple[str, str], ...], ast.expr]]]]:
        """Whatever gives something to a name, in the order it stands, with those names and what each is given."""
        syntax, functions = self._syntax, self._functions
        pairs = zip(self._calls, syntax.called, strict=True)
        taking = known.MUTATORS | known.FILES_MADE
        passing = [call for call, name in pairs if name in taking or name in functions]
        # What has no place of its own comes first.
        placed = sorted([*syntax.of_kinds(*GIVING, *RETURNING), *passing], key=PLACE)
        return [
            (node, [(tuple(self._names_in(target)), value) for target, value in bindings(node)])
            for node in (*syntax.of_kinds(*UNPLACED), *placed)
        ]

    def _learn_all(self) -> None:
        """What names hold, in as many rounds as it takes until nobody was told too little."""
        for function, name, default in self._defaults():
            self._hold((function, name), self._marks(default))
        for _ in range(_ROUNDS):
            self._is_stale = False
            self._asked_for.clear()
            for node, bound in self._giving:
                self._learn(node, bound)
            if not self._is_stale:
                break
            self._known.clear()

    def _defaults(self) -> Iterator[tuple[str, str, ast.expr]]:
        """What parameters are when nothing is given."""
        for name, function in self._functions.items():
            named = [*function.args.posonlyargs, *function.args.args]
            for one, value in zip(reversed(named), reversed(function.args.defaults), strict=False):
                yield name, one.arg, value
            for one, given in zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True):
                if given is not None:
                    yield name, one.arg, given

    @cached_property
    def _options(self) -> dict[str, list[ast.expr]]:
        """What options of the command line are when nothing is given, by the name they are read under."""
        found: dict[str, list[ast.expr]] = defaultdict(list)
        for call, last in zip(self._calls, self._syntax.called, strict=True) if self._asks_for_options else ():
            if last == "add_argument":
                named = [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
                for one in call.keywords:
                    if one.arg == "default":
                        for name in named:
                            found[name.lstrip("-").replace("-", "_")].append(one.value)
        return found

    def _hold(self, name: tuple[str, str], marks: frozenset[Mark]) -> None:
        """A name holds this too. Who asked for it before was told too little, and asks again in another round."""
        held = self._held.get(name, NOTHING)
        if not marks <= held:
            self._held[name] = held | marks
            self._is_stale = self._is_stale or name in self._asked_for

    def _holds(self, name: tuple[str, str]) -> frozenset[Mark]:
        self._asked_for.add(name)
        return self._held.get(name, NOTHING)

    @cached_property
    def _given(self) -> dict[tuple[str, str], list[ast.expr]]:
        """What each name is given, wherever that stands."""
        given: dict[tuple[str, str], list[ast.expr]] = defaultdict(list)
        for _, pairs in self._giving:
            for names, value in pairs:
                for name in names:
                    if len(given[name]) < _MOST_GIVEN and value not in given[name]:
                        given[name].append(value)
        return given

    @cached_property
    def _fields(self) -> dict[str, list[ast.expr]]:
        """What fields of its own classes are given where they are declared, and what its properties give back."""
        found: dict[str, list[ast.expr]] = defaultdict(list)
        for owner in self._syntax.of_kinds(ast.ClassDef):
            for node in owner.body:
                for target, value in bindings(node):
                    if isinstance(target, ast.Name):
                        found[target.id].append(value)
                if isinstance(node, FUNCTIONS) and any(map(_is_property, node.decorator_list)):
                    given = [one.value for one in node.body if isinstance(one, ast.Return) and one.value is not None]
                    found[node.name] += given
        return found

    def _dotted(self, node: ast.expr) -> str:
        """`pd.read_csv` as `pandas.read_csv`; what is not a plain name is left out: `open(x).read` is `.read`."""
        if (dots := self._dots.get(node)) is None:
            dots = self._dots[node] = self._read_dotted(node)
        return dots

    def _read_dotted(self, node: ast.expr) -> str:
        if node.__class__ is ast.Name:
            return self._aliases.get(node.id, node.id)
        if node.__class__ is not ast.Attribute:
            return ""
        parts: list[str] = []
        while node.__class__ is ast.Attribute:
            parts.append(node.attr)
            node = node.value
        parts.append(self._aliases.get(node.id, node.id) if node.__class__ is ast.Name else "")
        parts.reverse()
        return ".".join(parts)

    # --- what names hold -------------------------------------------------------------------------------

    def _learn(self, node: ast.AST, bound: Sequence[tuple[Iterable[tuple[str, str]], ast.expr]]) -> None:
        kind = node.__class__
        if kind is ast.Call:
            self._pass_on(node)  # type: ignore[arg-type]
        elif kind in RETURNING:
            if node.value is not None:  # type: ignore[attr-defined]
                self._hold((self._scopes.get(node, ""), _ANSWER), self._marks(node.value))  # type: ignore[attr-defined]
        else:
            for names, value in bound:
                if marks := self._marks(value):
                    for name in names:
                        self._hold(name, marks)

    def _names_in(self, target: ast.expr) -> Iterable[tuple[str, str]]:
        if target.__class__ is ast.Name:
            return ((self._scopes.get(target, ""), target.id),)
        return self._names_within(target)

    def _names_within(self, target: ast.expr) -> Iterator[tuple[str, str]]:
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
            taken = self._of_all(arguments_of(call)) | self._files_named(call)
            for name in self._names_in(call.func.value):
                self._hold(name, taken)
        if isinstance(call.func, ast.Attribute) and call.func.attr in known.FILES_MADE and call.args:
            self._fill(call, call.func)

    def _fill(self, call: ast.Call, function: ast.Attribute) -> None:
        """What is written or drawn into a file stands under its path."""
        is_drawn = function.attr in known.DRAWS and not SOURCING.isdisjoint(self._syntax.called)
        if is_drawn or self._marks(function.value) & DATA:
            for scope, name in self._names_in(call.args[0]):
                is_of_the_module = (scope, name) not in self._given and ("", name) in self._given
                self._hold(("" if is_of_the_module else scope, name), frozenset({Mark.BUSINESS}))

    def _local(self, call: ast.Call) -> _Function | None:
        called = call.func
        if called.__class__ is ast.Name:
            return self._functions.get(called.id)
        if called.__class__ is not ast.Attribute or called.attr not in self._functions:
            return None
        return None if Mark.MODEL in self._marks(called.value) else self._functions[called.attr]

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
        marks = self._known.get(node)
        if marks is not None:
            return marks
        if self._depth >= _DEPTH:
            return NOTHING
        self._depth += 1  # whoever raises below ends the whole reading
        read = _READERS.get(node.__class__)
        if read is not None:
            marks = read(self, node)
        else:
            marks = self._of_all([child for child in children(node) if isinstance(child, ast.expr)])
        self._depth -= 1
        self._known[node] = marks
        return marks

    def _of_constant(self, node: ast.Constant) -> frozenset[Mark]:
        if not isinstance(node.value, str):
            return NOTHING
        if self._others and addressed_in(node.value, self._others):
            return marks_of_text(node.value) | {Mark.OTHERS_MAIL}
        return marks_of_text(node.value) if self._told.a_place else NOTHING

    def _of_name(self, node: ast.Name) -> frozenset[Mark]:
        anywhere, scope = ("", node.id), self._scopes.get(node)
        self._asked_for.add(anywhere)
        marks = self._held.get(anywhere, NOTHING)
        return marks | self._holds((scope, node.id)) if scope else marks

    def _of_attribute(self, node: ast.Attribute) -> frozenset[Mark]:
        marks = self._marks(node.value)
        if self._asks_for_options and node.attr in self._options and isinstance(node.value, ast.Name):
            marks |= self._of_all(self._options[node.attr])
        if _is_self(node.value):
            marks |= self._holds(("", f".{node.attr}"))
        return marks | {Mark.PERSONAL} if marks & DATA and known.is_person_field(node.attr) else marks

    def _of_subscript(self, node: ast.Subscript) -> frozenset[Mark]:
        said = self._texts(node.slice)
        texts = " ".join(said)
        marks = self._marks(node.value)
        if self._told.a_place and node.slice.__class__ is not ast.List and any(map(known.is_private_mailbox, said)):
            marks |= {Mark.PRIVATE_MAIL}
        if self._dotted(node.value) == "os.environ":  # its name says what stands in it, as of `getenv(...)`
            return marks | self._marks(node.slice)
        return marks | DATA if texts and known.is_person_field(texts) else marks

    def _of_parts(self, node: ast.expr) -> frozenset[Mark]:
        """Of an expression all of whose parts are expressions."""
        return self._of_all(children(node))

    def _of_all(self, nodes: Iterable[ast.expr]) -> frozenset[Mark]:
        found, marks_of = NOTHING, self._marks
        for node in nodes:
            if marks := marks_of(node):
                found = found | marks if found else marks
        return found

    def _of_call(self, call: ast.Call) -> frozenset[Mark]:
        dotted = self._dotted(call.func)
        last = dotted.rpartition(".")[2]
        if last in known.SANITISERS and not _is_of_groups(call.func):
            return NOTHING
        arguments = self._of_all(arguments_of(call))
        if last == "open" and self._opens_outside(call, dotted):
            return frozenset({Mark.OUTSIDE})
        receiver = self._marks(call.func.value) if call.func.__class__ is ast.Attribute else NOTHING
        if self._has_model and last in known.ASKING and self._is_asking(call, dotted, receiver):
            return frozenset({Mark.ANSWER})
        if self._has_model and self._is_model(call, dotted, last):
            return frozenset({Mark.MODEL})
        if last in SOURCING and self._is_source(call, dotted, last):
            people = {Mark.PERSONAL} if known.speaks_of_people(" ".join(self._texts(call))) else set()
            return receiver | arguments | {Mark.BUSINESS} | people
        if self._functions and (function := self._local(call)) is not None:
            return self._holds((function.name, _ANSWER))
        return receiver | arguments if receiver else arguments

    def _opens_outside(self, call: ast.Call, dotted: str) -> bool:
        """A file that lies in a cloud, opened to be written to."""
        function = call.func
        if not isinstance(function, ast.Attribute | ast.Name) or not self._has_file_systems:
            return False
        is_of = dotted.partition(".")[0] in known.FILE_SYSTEMS
        if not is_of and isinstance(function, ast.Attribute):
            is_of = any(
                isinstance(one, ast.Call) and self._dotted(one.func).partition(".")[0] in known.FILE_SYSTEMS
                for one in self._values_of(function.value)
            )
        modes = [*call.args[1:2], *(one.value for one in call.keywords if one.arg == "mode")]
        return is_of and any(isinstance(mode, ast.Constant) and set(str(mode.value)) & set("wax") for mode in modes)

    def _values_of(self, node: ast.expr) -> Sequence[ast.expr]:
        """An expression, or what its name is given."""
        if not isinstance(node, ast.Name):
            return [node]
        return [*self._given.get((self._scopes.get(node, ""), node.id), ()), *self._given.get(("", node.id), ())]

    def _is_source(self, call: ast.Call, dotted: str, last: str) -> bool:
        if last == "open":
            if dotted in _OPENING:
                return self._is_reading(call)
            if dotted.partition(".")[0] not in self._aliases.values():
                return any(mode in {"r", "rb", "rt"} for mode in self._texts(call))  # of a path
        if last in {"execute", "run"} and any("select" in text.lower() for text in self._texts(call)):
            return True
        return last in known.SOURCES or dotted in known.SOURCE_CALLS

    def _is_reading(self, call: ast.Call) -> bool:
        modes = [*call.args[1:2], *(one.value for one in call.keywords if one.arg == "mode")]
        if any(isinstance(mode, ast.Constant) and set(str(mode.value)) & set("wax") for mode in modes):
            return False
        return not any(known.is_code_file(text) for path in call.args[:1] for text in self._texts(path))

    def _is_model(self, call: ast.Call, dotted: str, last: str) -> bool:
        """Does this call make a client of a language model that runs elsewhere?"""
        is_client = last[:1].isupper() and known.is_model_sdk(dotted)
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

    def _texts(self, node: ast.AST) -> Sequence[str]:
        """Every literal text in an expression, and in what its names were given."""
        found: list[str] = []
        self._gather(node, _FOLLOWED, found, None)
        return found

    def _gather(self, node: ast.AST, depth: int, found: list[str], most: int | None) -> None:
        """The same, put to those that are found already, up to a number of them."""
        waiting: list[Any] = [node]
        while waiting and (most is None or len(found) < most):
            inner = waiting.pop()
            kind = inner.__class__
            if kind is ast.Constant:
                if inner.value.__class__ is str:
                    found.append(inner.value)
            elif kind is ast.Name:
                if depth:
                    found += self._texts_of(self._scopes.get(inner, ""), inner.id, depth - 1)
            else:
                if kind is ast.Attribute and depth and (inner.attr in self._fields or _is_self(inner.value)):
                    found += self._texts_of("", f".{inner.attr}", depth - 1)
                waiting += children(inner)

    def _texts_of(self, scope: str, name: str, depth: int) -> tuple[str, ...]:
        """The literal texts a name was given, anywhere in its function or the module."""
        key = (scope, name, depth)
        said = self._said.get(key)
        if said is None:
            self._said[key] = said = ()
            given = self._given
            values = [*given.get((scope, name), ()), *given.get(("", name), ())]
            values += self._fields.get(name[1:], ()) if name[:1] == "." else ()
            if values:
                texts: list[str] = []
                for value in dict.fromkeys(values):
                    self._gather(value, depth, texts, _MOST_TEXTS)
                self._said[key] = said = tuple(dict.fromkeys(texts[:_MOST_TEXTS]))
        return said

    def _files_named(self, call: ast.Call) -> frozenset[Mark]:
        """A path of a data file, given to a call that sends or copies the file, stands for what is in it."""
        if not self._told.a_data_file:
            return NOTHING
        texts = (text for one in arguments_of(call) for text in self._texts(one))
        return frozenset({Mark.BUSINESS}) if any(known.DATA_FILE.search(text) for text in texts) else NOTHING


def arguments_of(call: ast.Call) -> list[ast.expr]:
    return [*call.args, *(one.value for one in call.keywords)] if call.keywords else call.args


def _is_of_groups(function: ast.expr) -> bool:
    """`df.groupby("a")["b"].sum()`: is what is called a method of groups?"""
    node = function.value if isinstance(function, ast.Attribute) else None
    for _ in range(_CHAIN):
        match node:
            case ast.Call(func=ast.Attribute(attr=name)) if name in known.GROUPS:
                return True
            case ast.Call(func=ast.Attribute(value=inner)) | ast.Attribute(value=inner) | ast.Subscript(value=inner):
                node = inner
            case _:
                return False
    return False


def _is_property(decorator: ast.expr) -> bool:
    return last_of(decorator).endswith("property")


def _is_self(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id in {"self", "cls"}


_READERS: dict[type[ast.AST], Callable[[Holding, Any], frozenset[Mark]]] = {
    ast.Constant: Holding._of_constant,
    ast.Name: Holding._of_name,
    ast.Attribute: Holding._of_attribute,
    ast.Subscript: Holding._of_subscript,
    ast.Call: Holding._of_call,
    ast.Lambda: lambda module, node: module._marks(node.body),
    ast.DictComp: lambda module, node: module._of_all([node.key, node.value]),
    ast.ListComp: lambda module, node: module._marks(node.elt),
    ast.SetComp: lambda module, node: module._marks(node.elt),
    ast.GeneratorExp: lambda module, node: module._marks(node.elt),
    ast.Compare: lambda _module, _node: NOTHING,
    **dict.fromkeys(
        (ast.BinOp, ast.JoinedStr, ast.FormattedValue, ast.List, ast.Tuple, ast.Set, ast.Dict, ast.BoolOp, ast.IfExp,
         ast.UnaryOp, ast.Starred, ast.Await, ast.Slice), Holding._of_parts,
    ),
}  # fmt: skip
"""What is read of an expression, by its class; of any other, what its parts hold."""
