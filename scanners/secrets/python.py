"""Secrets in Python source, read from its syntax tree: names, calls, defaults, and text put together in pieces."""

import ast
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import islice

from scanners.findings import Confidence
from scanners.languages import Language
from scanners.secrets.candidates import DATABASE_PASSWORD, PASSWORD, TOKEN, Candidate, rank
from scanners.secrets.commands import PROGRAMS
from scanners.secrets.drivers import METHODS, OPENING, PAIRED, POSITIONS, TYPED, looks_chosen
from scanners.secrets.folding import DEPTH, Folded, Folding, join, last_name, may_fold, within_reason
from scanners.secrets.places import taking
from scanners.secrets.providers import read_shapes
from scanners.secrets.text import named, read_settings, read_text
from scanners.secrets.vocabulary import is_opaque, is_stand_in, may_promise, may_promise_each, secret_name
from scanners.syntax import Syntax, last_of, read_syntax

_DATABASES = (
    "cx_Oracle", "oracledb", "pymysql", "MySQLdb", "pymssql", "psycopg", "pyodbc", "ibm_db", "hdbcli", "teradatasql",
    "sqlalchemy", "snowflake", "pymongo", "redis", "clickhouse_driver", "jaydebeapi", "asyncpg", "mysql", "mariadb",
    "turbodbc", "vertica_python",
)  # fmt: skip
_ORACLE = ("cx_Oracle.", "oracledb.")
_TYPES = frozenset({"send_keys", "fill", "type", "press_sequentially", "set_text", "set_value", "type_keys",
                    "input_text", "type_text", "setText", "set_edit_text"})  # fmt: skip
_DEFAULTED = frozenset({"getenv", "get", "setdefault", "pop", "setattr", "putenv", "getattr", "set"})
_SENDING = frozenset({"sendline", "send"})
_WAITING = frozenset({"expect", "expect_exact", "read_until"})
_COMPARING = frozenset({"compare_digest", "zip"})
_TELLING = (
    frozenset(name.rsplit(".", 1)[-1] for name in POSITIONS) | METHODS.keys() | OPENING.keys() | _TYPES | _DEFAULTED
    | _COMPARING | _SENDING
    | {name.rsplit(".", 1)[-1] for name in TYPED}
)  # fmt: skip
"""Last names of all of these."""


_SHORTEST_SETTING = 6
"""Letters of the shortest text in which a secret can stand with the name it is given to."""
_GIVEN = PAIRED | {"default"}
"""Keywords by which any call may be given a secret, whatever it is of."""


class Reading:
    """The secrets a tree gives away, and whether it was able to judge a literal that stands somewhere."""

    def __init__(
        self,
        candidates: Sequence[Candidate],
        judged: Callable[[tuple[int, int]], bool] = lambda _piece: False,
        doubt: str | None = None,
    ) -> None:
        self.candidates = candidates
        self.has_judged = judged
        self.doubt = doubt


NO_READING = Reading(())
_MOST_WAYS = 20
_MOST_WORDS = 60
_MOST_TEXTS = 4_000
_BEFORE = 5
"""Words of a command line among which the program is: `timeout 60 …`, `docker exec db …`."""
_FIELDS = frozenset({"Field", "field", "Option", "Argument"})
_ASKING = frozenset({"input", "getpass", "raw_input", "prompt", "askstring", "text_input"})
_HOLDING = frozenset({ast.Tuple, ast.List, ast.Set, ast.IfExp, ast.BoolOp, ast.NamedExpr})
_HEADERS = frozenset({"authorization", "proxy-authorization"})
_SCHEMES = frozenset({"basic", "bearer", "token", "apikey"})


def read_python(utf8: bytes) -> Reading:
    """Every secret the syntax gives away; raises Unreadable when there is no tree, or too much to put together."""
    source = _Source(read_syntax(utf8))
    return Reading(list(source.candidates()), source.is_literal, source.doubt)


_MOST_ROWS = 1_000


class _Source:
    """One source text, its tree, and the constants its names stand for."""

    def __init__(self, syntax: Syntax) -> None:
        self._utf8 = syntax.utf8
        self._syntax = syntax
        self._folding = Folding(syntax)
        self._fold = self._folding.fold
        self._has_oracle = b"oracle" in self._utf8.lower()
        self._is_left = False
        """Are there more texts of several lines than were read?"""
        self._promising: set[str] = set()
        """The names of this source that promise a secret."""

    def candidates(self) -> Iterator[Candidate]:
        syntax = self._syntax
        names = [*syntax.names, *filter(None, syntax.keywords), *syntax.parameters]
        # Each text may be a key that promises one too, and may be written in pieces.
        if may_promise("\n".join([*names, *syntax.texts]).encode("utf-8", "replace")):
            self._promising = set(filter(secret_name, may_promise_each(names)))
            yield from self._by_name()
        elif b"uthorization" in self._utf8:
            for node in syntax.of_kind(ast.Dict):
                yield from self._dict(node)
        is_by_keyword = not (_GIVEN.isdisjoint(syntax.keywords) and self._promising.isdisjoint(syntax.keywords))
        telling = self._telling()
        if is_by_keyword or telling:
            for node, last in zip(syntax.calls, syntax.called, strict=True):
                if last in telling or (is_by_keyword and node.keywords):
                    yield from self._call(node)
        yield from self._put_together()

    def _telling(self) -> Set[str]:
        """Last names, as they are written, of calls that may take a secret by what they are."""
        if self._has_oracle:
            return {*self._syntax.called}
        telling = _TELLING.intersection(self._syntax.called) | (self._own.keys() & self._syntax.called)
        return telling.union([name for name, dotted in self._aliases.items() if dotted.rpartition(".")[2] in _TELLING])

    @cached_property
    def _own(self) -> Mapping[str, Sequence[str]]:
        """The parameters of its own functions and classes that take a secret by its place."""
        return taking(self._syntax, self._promising)

    def _by_name(self) -> Iterator[Candidate]:
        """What is given to a name that promises a secret, in whatever way."""
        of_kind, promising = self._syntax.of_kind, self._promising
        for assignment in of_kind(ast.Assign):
            for target in assignment.targets:
                if self._may_name(target):
                    yield from self._assigned(target, assignment.value)
        for node in (*of_kind(ast.AnnAssign), *of_kind(ast.NamedExpr)):
            if node.value is not None and self._may_name(node.target):
                yield from self._assigned(node.target, node.value)
        if promising:
            for keyword in of_kind(ast.keyword):
                if keyword.arg in promising:
                    yield from self._named(keyword.arg, keyword.value)
            for function in self._syntax.of_kinds(ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda):
                yield from self._defaults(function.args)
            for loop in self._syntax.of_kinds(ast.For, ast.AsyncFor, ast.comprehension):
                if isinstance(loop.target, ast.Tuple) and any(map(self._may_name, loop.target.elts)):
                    for row in self._rows(loop.iter):
                        yield from self._assigned(loop.target, row)
        for pair in (*of_kind(ast.Tuple), *of_kind(ast.List)):
            match pair.elts:
                case [ast.Constant(value=str(first)), value] if pair.ctx.__class__ is ast.Load:
                    yield from self._chosen(first, value)
        for matched in of_kind(ast.Match):
            for case in matched.cases:
                if isinstance(case.pattern, ast.MatchValue) and (name := last_name(matched.subject)):
                    yield from self._named(name, case.pattern.value)
        for compared in of_kind(ast.Compare):
            if len(compared.comparators) == 1:
                [right] = compared.comparators
                left = compared.left
                if _may_be_text(right) and self._may_name(left):
                    yield from self._assigned(left, right)
                if _may_be_text(left) and self._may_name(right):
                    yield from self._assigned(right, left)
        for node in of_kind(ast.Dict):
            yield from self._dict(node)

    def _rows(self, over: ast.expr) -> Sequence[ast.expr]:
        """What a loop goes over, written out: `[("ana", "the real one")]`, there or where its name was given it."""
        match over:
            case ast.Call(func=ast.Attribute(value=inner, attr="items"), args=[]):
                table = self._bound(inner)
                pairs = zip(table.keys, table.values, strict=True) if isinstance(table, ast.Dict) else ()
                return [ast.Tuple([key, value]) for key, value in pairs if key is not None][:_MOST_ROWS]
        rows = self._bound(over)
        return rows.elts[:_MOST_ROWS] if isinstance(rows, ast.List | ast.Tuple | ast.Set) else ()

    def _may_name(self, target: ast.expr) -> bool:
        """May what is given to this be given to a name that promises a secret? Most is given to plain names."""
        kind = target.__class__
        if kind is ast.Name:
            return target.id in self._promising  # type: ignore[attr-defined]
        if kind is ast.Attribute:
            return target.attr in self._promising or target.value.__class__ is ast.Call  # type: ignore[attr-defined]
        return kind is not ast.Constant

    @property
    def doubt(self) -> str | None:
        """Why a text may come to something that was not seen."""
        if self._is_left:
            return f"it holds more than {_MOST_TEXTS} texts of several lines"
        return f"a text goes through more than {DEPTH} names or calls" if self._folding.cuts else None

    def _put_together(self) -> Iterator[Candidate]:
        """Texts made of pieces. Of a sum only the whole counts, and when that is not known what it begins with."""
        sums = self._syntax.of_kind(ast.BinOp)
        within = {node.left for node in sums if node.op.__class__ is ast.Add and node.left.__class__ is ast.BinOp}
        for node in sums:
            if node.op.__class__ is ast.Add:
                if node not in within:
                    yield from self._inside(within_reason(join(self._folding.fold_terms(node))))
            elif node.op.__class__ is ast.Mod:
                yield from self._inside(self._fold(node))
        for joined in self._syntax.of_kind(ast.JoinedStr):
            yield from self._inside(self._fold(joined))
        texts = [  # of several lines, whether they are written over them or not
            one for one in self._syntax.of_kind(ast.Constant)
            if one.value.__class__ is str and len(one.value) >= _SHORTEST_SETTING
            and (one.end_lineno != one.lineno or "\n" in one.value)
        ]  # fmt: skip
        self._is_left = len(texts) > _MOST_TEXTS
        for text in texts[:_MOST_TEXTS]:
            yield from self._over_lines(text)
        for listed in self._syntax.of_kind(ast.List):
            if len(listed.elts) > 1 and any(map(_names_a_program, listed.elts[:_BEFORE])):
                parts = [self._fold(one) or Folded("x", ()) for one in listed.elts[:_MOST_WORDS]]
                line = Folded(" ".join(part.value for part in parts), tuple(p for part in parts for p in part.pieces))
                yield from self._inside(line)

    def _over_lines(self, text: ast.Constant) -> Iterator[Candidate]:
        """A literal over several lines: one made of pieces is read as a whole, and settings in it line by line."""
        start, end = self._folding.extent(text)
        at = self._utf8.find(text.value.encode("utf-8", "surrogatepass"), start, end)  # type: ignore[union-attr]
        if at < 0:
            yield from self._inside(Folded(str(text.value), ((start, end), (end, end))))
            return
        for one in read_settings(self._utf8[at:end]):
            yield Candidate(one.kind, one.confidence, tuple((at + first, at + last) for first, last in one.pieces))

    def is_literal(self, piece: tuple[int, int]) -> bool:
        """Is this the text of a literal, which was judged by its name?"""
        line = self._syntax.lines.number(piece[0])
        near = (node for node in self._syntax.of_kind(ast.Constant) if node.lineno <= line <= node.end_lineno)
        texts = (node for node in near if isinstance(node.value, str | bytes))
        return any(piece in self._folding.constant(node).pieces for node in texts)

    # --- what names stand for ---------------------------------------------------------------------

    @cached_property
    def _aliases(self) -> dict[str, str]:
        aliases: dict[str, str] = {}
        for node in self._syntax.of_kind(ast.Import):
            for name in node.names:
                if name.asname:
                    aliases[name.asname] = name.name
        for node in self._syntax.of_kind(ast.ImportFrom):
            for name in node.names:
                aliases[name.asname or name.name] = f"{node.module}.{name.name}"
        return aliases

    def _full_name(self, function: ast.expr) -> str:
        parts: list[str] = []
        while isinstance(function, ast.Attribute) and len(parts) < DEPTH:
            parts.append(function.attr)
            function = function.value
        if not isinstance(function, ast.Name):
            return ".".join(reversed(parts))
        return ".".join([self._aliases.get(function.id, function.id), *reversed(parts)])

    # --- places where secrets stand ------------------------------------------------------------------

    def _assigned(self, target: ast.expr, value: ast.expr) -> Iterator[Candidate]:
        if target.__class__ is ast.Name:
            return self._named(target.id, value)
        if isinstance(target, ast.Tuple | ast.List) and isinstance(value, ast.Tuple | ast.List):
            pairs = zip(target.elts, value.elts, strict=False)
            return (candidate for one, other in pairs for candidate in self._assigned(one, other))
        name = _typed_into(target) or _asked_for(target) or last_name(target)
        return self._named(name, value) if name else iter(())

    def _named(self, name: str, value: ast.expr) -> Iterator[Candidate]:
        if secret_name(name) is None:
            return
        for given in _ways(value):
            if isinstance(given, ast.Tuple | ast.List | ast.Set):
                for one in given.elts:
                    yield from self._chosen(name, one)
            elif (folded := self._folding.number(given, name) or self._fold(given)) is not None:
                candidate = named(name, folded.value, (0, 0))
                if candidate is not None:
                    yield candidate._replace(pieces=folded.pieces)

    def _chosen(self, name: str, value: ast.expr) -> Iterator[Candidate]:
        """What stands with a name but is not given to it: only what nobody would write for anything else."""
        folded = self._fold(value) if secret_name(name) is not None else None
        if folded is not None and (looks_chosen(folded.value) or is_opaque(folded.value)):
            candidate = named(name, folded.value, (0, 0))
            if candidate is not None:
                yield candidate._replace(pieces=folded.pieces)

    def _dict(self, node: ast.Dict) -> Iterator[Candidate]:
        for key, value in zip(node.keys, node.values, strict=True):
            if key.__class__ is ast.Constant and key.value.__class__ is str and _may_hold(value):
                yield from self._authorised(value) if key.value.lower() in _HEADERS else self._named(key.value, value)

    def _authorised(self, value: ast.expr) -> Iterator[Candidate]:
        """`"Authorization": "Basic " + "…"`: after the word that says how, the secret."""
        folded = self._fold(value)
        how, _, secret = ("", "", "") if folded is None else folded.value.partition(" ")
        if folded is not None and how.lower() in _SCHEMES and is_opaque(secret) and not is_stand_in(secret):
            yield from self._part(folded, secret, TOKEN if how.lower() != "basic" else "basic-credential")

    def _defaults(self, arguments: ast.arguments) -> Iterator[Candidate]:
        positional = [*arguments.posonlyargs, *arguments.args]
        for argument, default in zip(reversed(positional), reversed(arguments.defaults), strict=False):
            yield from self._named(argument.arg, default)
        for argument, maybe in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
            if maybe is not None:
                yield from self._named(argument.arg, maybe)

    def _call(self, call: ast.Call) -> Iterator[Candidate]:
        name = self._full_name(call.func)
        method = name.rsplit(".", 1)[-1]
        kind = DATABASE_PASSWORD if name.startswith(_DATABASES) else PASSWORD
        position = POSITIONS.get(name, METHODS.get(method) if isinstance(call.func, ast.Attribute) else None)
        arguments = self._spread(call.args)
        if position is not None and len(arguments) > position:
            yield from self._secret(_of_pair(arguments[position]), kind)
        elif method in OPENING or name in TYPED:
            yield from self._opening(call, OPENING.get(method, (0,)), kind)
        if method in _DEFAULTED and len(call.args) >= 2:
            yield from self._defaulted(call)
        if method in self._own:
            for parameter, argument in zip(self._own[method], arguments, strict=False):
                yield from self._named(parameter, argument)
        if method in _SENDING and self._is_prompted:
            yield from self._opening(call, (0,), kind)
        if method in _COMPARING and len(call.args) == 2:
            yield from self._beside(*call.args)
        if method in _TYPES and call.args:
            yield from self._typed(call)
        if call.keywords:
            yield from self._option_default(call)
            yield from self._keywords(call, kind)
        if name.startswith(_ORACLE):
            for argument in [*call.args, *(keyword.value for keyword in call.keywords)]:
                yield from self._text_given(argument)

    @cached_property
    def _is_prompted(self) -> bool:
        """Does a script wait for another program to ask for a password?"""
        waits = [call for call, last in zip(self._syntax.calls, self._syntax.called, strict=True) if last in _WAITING]
        texts = [one.value for call in waits for one in call.args if isinstance(one, ast.Constant)]
        return any(isinstance(text, str) and secret_name(text) is not None for text in texts)

    def _beside(self, one: ast.expr, other: ast.expr) -> Iterator[Candidate]:
        """`compare_digest(password, "…")` and `zip(("user", "password"), ("…", "…"))`."""
        if isinstance(one, ast.Tuple | ast.List) and isinstance(other, ast.Tuple | ast.List):
            for key, value in zip(one.elts, other.elts, strict=False):
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    yield from self._chosen(key.value, value)
            return
        for name, value in ((one, other), (other, one)):
            if may_fold(value) and (said := last_name(name)):
                yield from self._named(said, value)

    def _opening(self, call: ast.Call, places: Sequence[int], kind: str) -> Iterator[Candidate]:
        """What looks like a password where one may stand, in a call that opens a session: one of them at most."""
        given = (_of_pair(call.args[place]) for place in places if place < len(call.args))
        for node in given:
            folded = self._fold(node)
            if folded is not None and looks_chosen(folded.value) and not is_stand_in(folded.value):
                yield Candidate(kind, Confidence.MEDIUM, folded.pieces)
                return

    def _keywords(self, call: ast.Call, kind: str) -> Iterator[Candidate]:
        """A password handed to a database driver by name is that database's, wherever it was written."""
        for keyword in call.keywords:
            if keyword.arg in PAIRED:
                given = self._bound(keyword.value)
                if isinstance(given, ast.Tuple | ast.List) and given.elts:
                    yield from self._secret(_of_pair(given), PASSWORD)
            if keyword.arg and kind == DATABASE_PASSWORD:
                for candidate in self._named(keyword.arg, keyword.value):
                    if rank(candidate.kind) == rank(PASSWORD):
                        yield Candidate(kind, Confidence.HIGH, candidate.pieces)

    def _spread(self, arguments: list[ast.expr]) -> list[ast.expr]:
        """Arguments by their places, with those of a list that is spread out where it is known."""
        found: list[ast.expr] = []
        for one in arguments:
            given = self._bound(one.value) if isinstance(one, ast.Starred) else None
            found += given.elts if isinstance(given, ast.Tuple | ast.List) else [one]
        return found

    def _bound(self, node: ast.expr) -> ast.expr:
        """What a name stands for that is bound once; anything else itself."""
        return self._folding.constants.get(node.id, node) if isinstance(node, ast.Name) else node

    def _option_default(self, call: ast.Call) -> Iterator[Candidate]:
        """`add_argument("--password", default="the real one")`, and the options of other command-line libraries."""
        default = next((keyword.value for keyword in call.keywords if keyword.arg == "default"), None)
        names = [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        for name in names:
            if default is not None and name.startswith("-"):
                yield from self._named(name.lstrip("-"), default)

    def _typed(self, call: ast.Call) -> Iterator[Candidate]:
        """What is typed into a field whose locator says that a password goes there."""
        located = call.func.value if isinstance(call.func, ast.Attribute) else None
        located = None if located is None else self._bound(located)
        locators = [*(located.args if isinstance(located, ast.Call) else ()), *call.args[:-1]]
        texts = [one.value for one in locators if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        if any((found := secret_name(text)) is not None and found[0] == PASSWORD for text in texts):
            yield from self._secret(call.args[-1], PASSWORD)

    def _defaulted(self, call: ast.Call) -> Iterator[Candidate]:
        """`getenv("DB_PASSWORD", "the real one")` and its kin."""
        for key, value in zip(call.args, call.args[1:], strict=False):
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                yield from self._named(key.value, value)

    def _secret(self, node: ast.expr, kind: str) -> Iterator[Candidate]:
        folded = self._fold(node)
        if folded is not None and not is_stand_in(folded.value):
            yield Candidate(kind, Confidence.HIGH, folded.pieces)

    def _text_given(self, node: ast.expr) -> Iterator[Candidate]:
        """`user/password@database`, as Oracle's drivers take it."""
        folded = self._fold(node)
        if folded is None or "/" not in folded.value or "@" not in folded.value:
            return
        secret = folded.value.split("/", 1)[1].rsplit("@", 1)[0]
        if not is_stand_in(secret):
            yield from self._part(folded, secret, DATABASE_PASSWORD)

    def _inside(self, folded: Folded | None) -> Iterator[Candidate]:
        """Text put together in pieces may be a connection string only once it is whole."""
        if folded is None or len(folded.pieces) < 2:
            return
        whole = folded.value.encode("utf-8", "replace")
        quoted = b'"' + whole + b'"'
        for candidate in (*read_text(quoted, Language.UNKNOWN), *read_shapes(quoted)):
            yield from self._part(folded, candidate.value(quoted).decode("utf-8", "replace"), candidate.kind)

    def _part(self, folded: Folded, secret: str, kind: str) -> Iterator[Candidate]:
        """A secret that is part of a folded text: just its own piece when it lies in one, else all pieces."""
        sought = secret.encode()
        for start, end in folded.pieces:
            at = self._utf8.find(sought, start, end)
            if at >= 0:
                yield Candidate(kind, Confidence.HIGH, ((at, at + len(sought)),))
                return
        yield Candidate(kind, Confidence.HIGH, folded.pieces)


def _may_be_text(node: ast.expr) -> bool:
    """May a text, or several, be told of an expression? Most comparisons are with numbers and nothing."""
    return node.__class__ is not ast.Constant or isinstance(node.value, str | bytes)


def _ways(value: ast.expr) -> Iterator[ast.expr]:
    """What a value may come to: either side of a choice, what holds where nothing is set, what a field begins with."""
    waiting = [value]
    for given in islice(waiting, _MOST_WAYS):  # grows while it is gone through
        if isinstance(given, ast.IfExp):
            waiting += (given.body, given.orelse)
        elif isinstance(given, ast.BoolOp):
            waiting += given.values
        elif isinstance(given, ast.NamedExpr):
            waiting.append(given.value)
        elif isinstance(given, ast.Call) and (default := _default_of(given)) is not None:
            waiting.append(default)
        else:
            yield given


def _default_of(call: ast.Call) -> ast.expr | None:
    """`os.environ.get("X", "…")`, `Field("…")`, `field(default_factory=lambda: "…")`."""
    last, keywords = last_of(call.func), {one.arg: one.value for one in call.keywords}
    if last in _FIELDS:
        made = keywords.get("default_factory")
        first = call.args[0] if call.args else None
        return made.body if isinstance(made, ast.Lambda) else keywords.get("default", first)
    is_of_environment = last == "getenv" or (
        last in {"get", "pop"} and last_of(getattr(call.func, "value", None)) == "environ"
    )
    return call.args[1] if is_of_environment and len(call.args) > 1 else None


def _names_a_program(node: ast.expr) -> bool:
    """`["mysql", "-u", …]`: a command line whose program takes a password."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.rsplit("/", 1)[-1] in PROGRAMS


def _asked_for(target: ast.expr) -> str | None:
    """`input("Senha: ")` and `getpass()`, which come to a password."""
    if not isinstance(target, ast.Call) or (last := last_of(target.func)) not in _ASKING:
        return None
    texts = [one.value for one in target.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return PASSWORD if last == "getpass" or any(secret_name(text) is not None for text in texts) else None


def _may_hold(value: ast.expr) -> bool:
    return may_fold(value) or value.__class__ in _HOLDING


def _of_pair(node: ast.expr) -> ast.expr:
    """Of a name and a password given together the password, of anything else itself."""
    return node.elts[-1] if isinstance(node, ast.Tuple | ast.List) and node.elts else node


def _typed_into(target: ast.expr) -> str | None:
    """`session.findById("wnd[0]/usr/pwdRSYST-BCODE").text`: the password field of a logon screen."""
    match target:
        case ast.Attribute(value=ast.Call(args=[ast.Constant(value=str(field)), *_])) if "/pwd" in field.lower():
            return PASSWORD
    return None
