"""Secrets in Python source, read from its syntax tree: names, calls, defaults, and text put together in pieces."""

import ast
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from scanners.findings import Confidence
from scanners.languages import Language
from scanners.secrets.candidates import DATABASE_PASSWORD, PASSWORD, Candidate, rank
from scanners.secrets.decoding import CALLS, CODECS, undo
from scanners.secrets.drivers import METHODS, OPENING, PAIRED, POSITIONS, TYPED, looks_chosen
from scanners.secrets.providers import read_shapes
from scanners.secrets.text import named, read_settings, read_text
from scanners.secrets.vocabulary import is_stand_in, secret_name
from scanners.syntax import Syntax, Unreadable, read_syntax

_DEPTH = 40
_LONGEST_SPELT = 400
_LONGEST_FOLDED = 20_000
_MOST_FOLDS = 200_000
_FOLDING = frozenset({
    ast.Name, ast.Attribute, ast.Call, ast.BinOp, ast.Subscript, ast.JoinedStr, ast.FormattedValue, ast.BoolOp,
    ast.IfExp,
})  # fmt: skip

_DATABASES = (
    "cx_Oracle", "oracledb", "pymysql", "MySQLdb", "pymssql", "psycopg", "pyodbc", "ibm_db", "hdbcli", "teradatasql",
    "sqlalchemy", "snowflake", "pymongo", "redis", "clickhouse_driver", "jaydebeapi", "asyncpg", "mysql", "mariadb",
    "turbodbc", "vertica_python",
)  # fmt: skip
_ORACLE = ("cx_Oracle.", "oracledb.")
_UNWRAPPED = frozenset({"encode", "strip", "b64decode", "decode", "str", "bytes", "SecretStr", "quote_plus", "quote"})
_TYPES = frozenset({"send_keys", "fill", "type", "press_sequentially", "set_text", "set_value", "type_keys",
                    "input_text", "type_text", "setText", "set_edit_text"})  # fmt: skip
_DEFAULTED = frozenset({"getenv", "get", "setdefault", "pop", "setattr", "putenv", "getattr", "set"})
_TELLING = (
    frozenset(name.rsplit(".", 1)[-1] for name in POSITIONS) | METHODS.keys() | OPENING.keys() | _TYPES | _DEFAULTED
    | {name.rsplit(".", 1)[-1] for name in TYPED}
)  # fmt: skip
"""Last names of all of these."""


@dataclass(frozen=True, slots=True)
class _Folded:
    """A text the source puts together: its value, and where its pieces stand."""

    value: str
    pieces: tuple[tuple[int, int], ...]


class Reading:
    """The secrets a tree gives away, and every literal it was able to judge."""

    def __init__(
        self,
        candidates: Sequence[Candidate],
        literals: Callable[[], frozenset[tuple[int, int]]],
        doubt: str | None = None,
    ) -> None:
        self.candidates = candidates
        self.doubt = doubt
        self._find_literals = literals

    @cached_property
    def literals(self) -> frozenset[tuple[int, int]]:
        """Found only when they are asked for: most texts give nobody a reason to."""
        return self._find_literals()


NO_READING = Reading((), frozenset)


def read_python(utf8: bytes) -> Reading:
    """Every secret the syntax gives away; raises Unreadable when there is no tree, or too much to put together."""
    source = _Source(read_syntax(utf8))
    return Reading(list(source.candidates()), source.literals, source.doubt)


class _Source:
    """One source text, its tree, and the constants its names stand for."""

    def __init__(self, syntax: Syntax) -> None:
        self._utf8 = syntax.utf8
        self._lines = syntax.lines
        self._syntax = syntax
        self._aliases = self._read_imports()
        self._has_oracle = b"oracle" in self._utf8.lower()
        self._constants = self._read_constants()
        self._known: dict[ast.expr, _Folded | None] = {}
        self._folds = 0
        self._cuts = 0

    def candidates(self) -> Iterator[Candidate]:
        nodes = self._syntax.of_kinds
        for assignment in nodes(ast.Assign):
            for target in assignment.targets:
                yield from self._assigned(target, assignment.value)
        for node in nodes(ast.AnnAssign, ast.NamedExpr):
            if node.value is not None:
                yield from self._assigned(node.target, node.value)
        for keyword in nodes(ast.keyword):
            if keyword.arg is not None:
                yield from self._named(keyword.arg, keyword.value)
        for function in nodes(ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda):
            yield from self._defaults(function.args)
        for compared in nodes(ast.Compare):
            if len(compared.comparators) == 1:
                yield from self._assigned(compared.left, compared.comparators[0])
                yield from self._assigned(compared.comparators[0], compared.left)
        for node in nodes(ast.Dict):
            yield from self._dict(node)
        for node in nodes(ast.Call):
            if node.keywords or self._is_telling(node):
                yield from self._call(node)
        yield from self._put_together()

    @property
    def doubt(self) -> str | None:
        """Why a text may come to something that was not seen."""
        return f"a text goes through more than {_DEPTH} names or calls" if self._cuts else None

    def _put_together(self) -> Iterator[Candidate]:
        """Texts made of pieces. Of a sum only the whole counts, and when that is not known what it begins with."""
        nodes = self._syntax.of_kinds
        sums = nodes(ast.BinOp)
        within = {node.left for node in sums if isinstance(node.op, ast.Add) and isinstance(node.left, ast.BinOp)}
        for node in sums:
            if isinstance(node.op, ast.Add):
                if node not in within:
                    yield from self._inside(_within_reason(_join(self._fold_terms(node))))
            else:
                yield from self._inside(self._fold(node))
        for joined in nodes(ast.JoinedStr):
            yield from self._inside(self._fold(joined))
        for text in nodes(ast.Constant):
            if text.end_lineno != text.lineno and text.value.__class__ is str:
                yield from self._over_lines(text)

    def _over_lines(self, text: ast.Constant) -> Iterator[Candidate]:
        """A literal over several lines: one made of pieces is read as a whole, and settings in it line by line."""
        start, end = self._extent(text)
        at = self._utf8.find(text.value.encode("utf-8", "surrogatepass"), start, end)  # type: ignore[union-attr]
        if at < 0:
            yield from self._inside(_Folded(str(text.value), ((start, end), (end, end))))
            return
        for one in read_settings(self._utf8[at:end]):
            yield Candidate(one.kind, one.confidence, tuple((at + first, at + last) for first, last in one.pieces))

    def literals(self) -> frozenset[tuple[int, int]]:
        texts = (node for node in self._syntax.of_kinds(ast.Constant) if isinstance(node.value, str | bytes))
        return frozenset(piece for node in texts for piece in self._constant(node).pieces)

    # --- what names stand for ---------------------------------------------------------------------

    def _read_imports(self) -> dict[str, str]:
        aliases: dict[str, str] = {}
        for node in self._syntax.of_kinds(ast.Import):
            aliases |= {name.asname: name.name for name in node.names if name.asname}
        for node in self._syntax.of_kinds(ast.ImportFrom):
            aliases |= {name.asname or name.name: f"{node.module}.{name.name}" for name in node.names}
        return aliases

    def _read_constants(self) -> dict[str, ast.expr]:
        """Names bound once, to something that may fold to a text."""
        bound: dict[str, list[ast.expr]] = defaultdict(list)
        for node in self._syntax.of_kinds(ast.Assign):
            for target in node.targets:
                if name := _last_name(target):
                    bound[name].append(node.value)
        for node in self._syntax.of_kinds(ast.AnnAssign):
            if node.value and (name := _last_name(node.target)):
                bound[name].append(node.value)
        return {name: values[0] for name, values in bound.items() if len(values) == 1}

    def _full_name(self, function: ast.expr) -> str:
        parts: list[str] = []
        while isinstance(function, ast.Attribute) and len(parts) < _DEPTH:
            parts.append(function.attr)
            function = function.value
        if not isinstance(function, ast.Name):
            return ".".join(reversed(parts))
        return ".".join([self._aliases.get(function.id, function.id), *reversed(parts)])

    # --- places where secrets stand ------------------------------------------------------------------

    def _assigned(self, target: ast.expr, value: ast.expr) -> Iterator[Candidate]:
        if isinstance(target, ast.Tuple | ast.List) and isinstance(value, ast.Tuple | ast.List):
            for one, other in zip(target.elts, value.elts, strict=False):
                yield from self._assigned(one, other)
            return
        if name := _typed_into(target) or _last_name(target):
            yield from self._named(name, value)

    def _named(self, name: str, value: ast.expr) -> Iterator[Candidate]:
        if secret_name(name) is None or (folded := self._fold(value)) is None:
            return
        if (candidate := named(name, folded.value, (0, 0))) is not None:
            yield Candidate(candidate.kind, candidate.confidence, folded.pieces)

    def _dict(self, node: ast.Dict) -> Iterator[Candidate]:
        for key, value in zip(node.keys, node.values, strict=True):
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                yield from self._named(key.value, value)

    def _defaults(self, arguments: ast.arguments) -> Iterator[Candidate]:
        positional = [*arguments.posonlyargs, *arguments.args]
        for argument, default in zip(reversed(positional), reversed(arguments.defaults), strict=False):
            yield from self._named(argument.arg, default)
        for argument, maybe in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
            if maybe is not None:
                yield from self._named(argument.arg, maybe)

    def _is_telling(self, call: ast.Call) -> bool:
        """May a call without keywords be one that takes a secret? Most are told from their last name."""
        function = call.func
        if function.__class__ is ast.Attribute:
            return function.attr in _TELLING or self._has_oracle
        return function.__class__ is ast.Name and (function.id in self._aliases or function.id in _TELLING)

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
            if keyword.arg in PAIRED and isinstance(keyword.value, ast.Tuple | ast.List) and keyword.value.elts:
                yield from self._secret(_of_pair(keyword.value), PASSWORD)
            if keyword.arg and kind == DATABASE_PASSWORD:
                for candidate in self._named(keyword.arg, keyword.value):
                    if rank(candidate.kind) == rank(PASSWORD):
                        yield Candidate(kind, Confidence.HIGH, candidate.pieces)

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
        if isinstance(located, ast.Name):
            located = self._constants.get(located.id, located)
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

    def _inside(self, folded: _Folded | None) -> Iterator[Candidate]:
        """Text put together in pieces may be a connection string only once it is whole."""
        if folded is None or len(folded.pieces) < 2:
            return
        whole = folded.value.encode("utf-8", "replace")
        quoted = b'"' + whole + b'"'
        for candidate in (*read_text(quoted, Language.UNKNOWN), *read_shapes(quoted)):
            yield from self._part(folded, candidate.value(quoted).decode("utf-8", "replace"), candidate.kind)

    def _part(self, folded: _Folded, secret: str, kind: str) -> Iterator[Candidate]:
        """A secret that is part of a folded text: just its own piece when it lies in one, else all pieces."""
        sought = secret.encode()
        for start, end in folded.pieces:
            at = self._utf8.find(sought, start, end)
            if at >= 0:
                yield Candidate(kind, Confidence.HIGH, ((at, at + len(sought)),))
                return
        yield Candidate(kind, Confidence.HIGH, folded.pieces)

    # --- constant folding -------------------------------------------------------------------------------

    def _fold(self, node: ast.expr, depth: int = 0) -> _Folded | None:
        """The text an expression comes to, where that can be told without running it."""
        if isinstance(node, ast.Constant):
            return self._constant(node) if isinstance(node.value, str | bytes) else None
        if node.__class__ not in _FOLDING:
            return None
        if node in self._known:
            return self._known[node]
        if depth > _DEPTH:
            self._cuts += 1
            return None
        self._folds += 1
        if self._folds > _MOST_FOLDS:
            raise Unreadable(f"more than {_MOST_FOLDS} texts put together")
        cuts = self._cuts
        self._known[node] = None  # a name that stands for itself stands for nothing
        folded = _within_reason(self._fold_known(node, depth))
        if folded is not None or cuts == self._cuts:
            self._known[node] = folded
        else:
            del self._known[node]  # asked from nearer, it may be told
        return folded

    def _fold_known(self, node: ast.expr, depth: int) -> _Folded | None:
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name, value=ast.Name(id="self" | "cls")):
                bound = self._constants.get(name)
                return None if bound is None else self._fold(bound, depth + 1)
            case ast.Call():
                return self._fold_call(node, depth)
            case ast.BinOp(op=ast.Add()):
                terms = self._fold_terms(node, depth)
                return _join(terms) if len(terms) == len(_terms(node)) else None
            case ast.BinOp(op=ast.Mod(), left=left, right=ast.Tuple(elts=values)):
                return self._filled(left, values, "%s", depth)
            case ast.Subscript(value=value, slice=ast.Slice(lower=None, upper=None, step=ast.UnaryOp(op=ast.USub()))):
                return _decoded(self._fold(value, depth + 1), _backwards)
            case ast.JoinedStr():
                return self._joined(node, depth)
            case ast.FormattedValue(value=value):
                return self._fold(value, depth + 1)
            case ast.BoolOp(op=ast.Or(), values=[*_, last]) | ast.IfExp(body=last):
                return self._fold(last, depth + 1)
        return None

    def _fold_terms(self, node: ast.expr, depth: int = 0) -> list[_Folded | None]:
        """The terms of a sum from the left, as far as they are known: thousands cost no more than to be read."""
        terms: list[_Folded | None] = []
        for term in _terms(node):
            if (folded := self._fold(term, depth + 1)) is None:
                break
            terms.append(folded)
        return terms

    def _fold_call(self, call: ast.Call, depth: int) -> _Folded | None:
        """Calls that only change how a text is held: `.encode()`, `b64decode("…")`, `"".join([…])`."""
        method = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if method == "join" and call.args:
            return self._fold_join(call.args[0], depth)
        if method == "format" and isinstance(call.func, ast.Attribute):
            return self._filled(call.func.value, call.args, "{}", depth)
        if decoder := _decoder(method, call):
            return _decoded(self._fold(call.args[0], depth + 1), decoder) if call.args else None
        if method == "bytes" and call.args and (codes := _codes(call.args[0])) is not None:
            return self._spelt(call.args[0], codes)
        if method not in _UNWRAPPED:
            return None
        if call.args and (inner := self._fold(call.args[0], depth + 1)) and method not in {"encode", "decode", "strip"}:
            return inner
        return self._fold(call.func.value, depth + 1) if isinstance(call.func, ast.Attribute) else None

    def _fold_join(self, joined: ast.expr, depth: int) -> _Folded | None:
        """`"".join([…])` of texts, of numbers made letters, or of a text turned round."""
        if (numbers := _made_letters(joined)) is not None and (codes := _codes(numbers)) is not None:
            return self._spelt(numbers, codes)
        match joined:
            case ast.List(elts=elements) | ast.Tuple(elts=elements):
                return _join([self._fold(element, depth + 1) for element in elements])
            case ast.Call(func=ast.Name(id="reversed"), args=[inner]):
                return _decoded(self._fold(inner, depth + 1), _backwards)
        return None

    def _filled(self, template: ast.expr, values: Sequence[ast.expr], mark: str, depth: int) -> _Folded | None:
        """`"{}/{}".format(a, b)` and `"%s/%s" % (a, b)` when every part is known."""
        text, parts = self._fold(template, depth + 1), [self._fold(value, depth + 1) for value in values]
        known = [part for part in parts if part is not None]
        if text is None or len(known) < len(values) or text.value.count(mark) != len(values):
            return None
        pieces = text.value.split(mark)
        whole = "".join(one + part.value for one, part in zip(pieces, known, strict=False)) + pieces[-1]
        return _Folded(whole, tuple(piece for part in known for piece in part.pieces))

    def _spelt(self, node: ast.expr, codes: str) -> _Folded:
        """A text written as a list of numbers: the list is what must be hidden."""
        return _Folded(codes, (self._extent(node),))

    def _constant(self, node: ast.Constant) -> _Folded:
        value = node.value if isinstance(node.value, str) else node.value.decode("latin-1")  # type: ignore[union-attr]
        start, end = self._extent(node)
        raw = value.encode("utf-8", "surrogatepass")
        at = self._utf8.find(raw, start, end)
        piece = (at, at + len(raw)) if at >= 0 else self._between_quotes(start, end)
        return _Folded(value, (piece,) if value else ())

    def _joined(self, node: ast.JoinedStr, depth: int) -> _Folded | None:
        """An f-string: its own text is looked for in order, since its parts have no places of their own."""
        at, end = self._extent(node)
        parts: list[_Folded | None] = []
        for part in node.values:
            if not isinstance(part, ast.Constant):
                parts.append(self._fold(part, depth + 1))
                continue
            raw = str(part.value).encode("utf-8", "surrogatepass")
            found = self._utf8.find(raw, at, end)
            piece = (found, found + len(raw)) if found >= 0 else self._between_quotes(*self._extent(node))
            at = max(at, found)
            parts.append(_Folded(str(part.value), (piece,)))
        return _join(parts)

    def _extent(self, node: ast.expr) -> tuple[int, int]:
        start = self._lines.place(node.lineno, node.col_offset)
        return start, self._lines.place(node.end_lineno or node.lineno, node.end_col_offset or 0)

    def _between_quotes(self, start: int, end: int) -> tuple[int, int]:
        while start < end and self._utf8[start : start + 1] not in {b"'", b'"'}:
            start += 1
        quote = 3 if self._utf8[start : start + 3] in {b"'''", b'"""'} else 1
        return start + quote, max(start + quote, end - quote)


def _terms(node: ast.expr) -> list[ast.expr]:
    """What is added up, from the left."""
    terms: list[ast.expr] = []
    while isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        terms.append(node.right)
        node = node.left
    return [node, *reversed(terms)]


def _within_reason(folded: _Folded | None) -> _Folded | None:
    """Texts made of themselves over and over grow without end; no secret is so long."""
    return None if folded is not None and len(folded.value) > _LONGEST_FOLDED else folded


def _join(parts: list[_Folded | None]) -> _Folded | None:
    known = [part for part in parts if part is not None]
    if len(known) < len(parts) or not known:
        return None
    return _Folded("".join(part.value for part in known), tuple(piece for part in known for piece in part.pieces))


def _decoder(method: str, call: ast.Call) -> Callable[[str], str] | None:
    if method == "decode" and len(call.args) == 2 and isinstance(call.args[1], ast.Constant):
        return CODECS.get(str(call.args[1].value).lower())
    return CALLS.get(method)


def _decoded(folded: _Folded | None, decoder: Callable[[str], str]) -> _Folded | None:
    """The text as it is used; what cannot be decoded is kept as it is written."""
    if folded is None or (value := undo(decoder, folded.value)) is None:
        return folded
    return _Folded(value, folded.pieces)


def _backwards(value: str) -> str:
    return value[::-1]


def _made_letters(node: ast.expr) -> ast.expr | None:
    """The numbers in `map(chr, numbers)` or `chr(n) for n in numbers`."""
    match node:
        case ast.Call(func=ast.Name(id="map"), args=[ast.Name(id="chr"), numbers]):
            return numbers
        case ast.GeneratorExp(elt=element, generators=[each]) | ast.ListComp(elt=element, generators=[each]):
            is_letter = (
                isinstance(element, ast.Call) and isinstance(element.func, ast.Name) and element.func.id == "chr"
            )
            return each.iter if is_letter else None
    return None


def _codes(node: ast.expr) -> str | None:
    """A list of numbers as the text it spells."""
    if not isinstance(node, ast.List | ast.Tuple) or not 4 <= len(node.elts) <= _LONGEST_SPELT:
        return None
    numbers = [one.value for one in node.elts if isinstance(one, ast.Constant) and isinstance(one.value, int)]
    if len(numbers) < len(node.elts) or not all(31 < number < 0x250 for number in numbers):
        return None
    return "".join(map(chr, numbers))


def _of_pair(node: ast.expr) -> ast.expr:
    """Of a name and a password given together the password, of anything else itself."""
    return node.elts[-1] if isinstance(node, ast.Tuple | ast.List) and node.elts else node


def _last_name(target: ast.expr) -> str | None:
    match target:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.Subscript(slice=ast.Constant(value=str(key))):
            return key
    return None


def _typed_into(target: ast.expr) -> str | None:
    """`session.findById("wnd[0]/usr/pwdRSYST-BCODE").text`: the password field of a logon screen."""
    match target:
        case ast.Attribute(value=ast.Call(args=[ast.Constant(value=str(field)), *_])) if "/pwd" in field.lower():
            return PASSWORD
    return None
