"""Secrets in Python source, read from its syntax tree: names, calls, defaults, and text put together in pieces."""

import ast
from collections.abc import Callable, Iterator, Sequence, Set
from functools import cached_property

from scanners.findings import Confidence
from scanners.languages import Language
from scanners.secrets.candidates import DATABASE_PASSWORD, PASSWORD, Candidate, rank
from scanners.secrets.drivers import METHODS, OPENING, PAIRED, POSITIONS, TYPED, looks_chosen
from scanners.secrets.folding import DEPTH, Folded, Folding, join, last_name, may_fold, within_reason
from scanners.secrets.providers import read_shapes
from scanners.secrets.text import named, read_settings, read_text
from scanners.secrets.vocabulary import is_stand_in, may_promise, may_promise_each, secret_name
from scanners.syntax import Syntax, read_syntax

_DATABASES = (
    "cx_Oracle", "oracledb", "pymysql", "MySQLdb", "pymssql", "psycopg", "pyodbc", "ibm_db", "hdbcli", "teradatasql",
    "sqlalchemy", "snowflake", "pymongo", "redis", "clickhouse_driver", "jaydebeapi", "asyncpg", "mysql", "mariadb",
    "turbodbc", "vertica_python",
)  # fmt: skip
_ORACLE = ("cx_Oracle.", "oracledb.")
_TYPES = frozenset({"send_keys", "fill", "type", "press_sequentially", "set_text", "set_value", "type_keys",
                    "input_text", "type_text", "setText", "set_edit_text"})  # fmt: skip
_DEFAULTED = frozenset({"getenv", "get", "setdefault", "pop", "setattr", "putenv", "getattr", "set"})
_TELLING = (
    frozenset(name.rsplit(".", 1)[-1] for name in POSITIONS) | METHODS.keys() | OPENING.keys() | _TYPES | _DEFAULTED
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
        self._promising: set[str] = set()
        """The names of this source that promise a secret."""

    def candidates(self) -> Iterator[Candidate]:
        syntax = self._syntax
        names = [*syntax.names, *filter(None, syntax.keywords), *syntax.parameters]
        # Each text may be a key that promises one too, and may be written in pieces.
        if may_promise("\n".join([*names, *syntax.texts]).encode("utf-8", "replace")):
            self._promising = set(filter(secret_name, may_promise_each(names)))
            yield from self._by_name()
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
        telling = _TELLING.intersection(self._syntax.called)
        return telling.union([name for name, dotted in self._aliases.items() if dotted.rpartition(".")[2] in _TELLING])

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
        for text in [one for one in self._syntax.of_kind(ast.Constant) if one.end_lineno != one.lineno]:
            if text.value.__class__ is str and len(text.value) >= _SHORTEST_SETTING:
                yield from self._over_lines(text)

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
        name = _typed_into(target) or last_name(target)
        return self._named(name, value) if name else iter(())

    def _named(self, name: str, value: ast.expr) -> Iterator[Candidate]:
        if secret_name(name) is None or (folded := self._fold(value)) is None:
            return iter(())
        candidate = named(name, folded.value, (0, 0))
        return iter(() if candidate is None else (candidate._replace(pieces=folded.pieces),))

    def _dict(self, node: ast.Dict) -> Iterator[Candidate]:
        for key, value in zip(node.keys, node.values, strict=True):
            if key.__class__ is ast.Constant and key.value.__class__ is str and may_fold(value):
                yield from self._named(key.value, value)

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
        if position is not None and len(call.args) > position:
            yield from self._secret(_of_pair(call.args[position]), kind)
        elif method in OPENING or name in TYPED:
            yield from self._opening(call, OPENING.get(method, (0,)), kind)
        if method in _DEFAULTED and len(call.args) >= 2:
            yield from self._defaulted(call)
        if method in _TYPES and call.args:
            yield from self._typed(call)
        if call.keywords:
            yield from self._option_default(call)
            yield from self._keywords(call, kind)
        if name.startswith(_ORACLE):
            for argument in [*call.args, *(keyword.value for keyword in call.keywords)]:
                yield from self._text_given(argument)

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


def _of_pair(node: ast.expr) -> ast.expr:
    """Of a name and a password given together the password, of anything else itself."""
    return node.elts[-1] if isinstance(node, ast.Tuple | ast.List) and node.elts else node


def _typed_into(target: ast.expr) -> str | None:
    """`session.findById("wnd[0]/usr/pwdRSYST-BCODE").text`: the password field of a logon screen."""
    match target:
        case ast.Attribute(value=ast.Call(args=[ast.Constant(value=str(field)), *_])) if "/pwd" in field.lower():
            return PASSWORD
    return None
