"""What texts a Python source puts together from its constants, and where their pieces stand."""

import ast
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from scanners.secrets.decoding import CALLS, CODECS, undo
from scanners.syntax import Syntax, Unreadable, terms_of

DEPTH = 40
_LEAST = 1_000
_ONE_PASSWORD = re.compile(r"(?i)(?:password|passwd|senha|contrasena|passcode)\Z")
_LONGEST_SPELT = 400
_LONGEST_FOLDED = 20_000
_MOST_FOLDS = 200_000
_UNWRAPPED = frozenset({"encode", "strip", "b64decode", "decode", "str", "bytes", "SecretStr", "quote_plus", "quote"})


class Folded(NamedTuple):
    """A text the source puts together: its value, and where its pieces stand."""

    value: str
    pieces: tuple[tuple[int, int], ...]


class Folding:
    """The constants of one source, and what its expressions come to. What was folded once is remembered."""

    def __init__(self, syntax: Syntax) -> None:
        self._syntax = syntax
        self._utf8 = syntax.utf8
        self._known: dict[ast.expr, Folded | None] = {}
        self._folds = 0
        self.cuts = 0
        """How often a text went through more names or calls than are followed."""

    @cached_property
    def constants(self) -> Mapping[str, ast.expr]:
        """Names bound once, to something that may fold to a text."""
        bound: dict[str, ast.expr | None] = {}
        for node in self._syntax.of_kind(ast.Assign):
            for target in node.targets:
                for one, value in _each(target, node.value):
                    if name := last_name(one):
                        bound[name] = None if name in bound else value
        for node in self._syntax.of_kind(ast.AnnAssign):
            if node.value and (name := last_name(node.target)):
                bound[name] = None if name in bound else node.value
        return {name: value for name, value in bound.items() if value is not None}

    def fold(self, node: ast.expr, depth: int = 0) -> Folded | None:
        """The text an expression comes to, where that can be told without running it."""
        kind = node.__class__
        if kind is ast.Constant:
            return self.constant(node) if isinstance(node.value, str | bytes) else None  # type: ignore[attr-defined, arg-type]
        read = _READERS.get(kind)
        if read is None or (kind is ast.Name and node.id not in self.constants):  # type: ignore[attr-defined]
            return None
        if node in self._known:
            return self._known[node]
        if depth > DEPTH:
            self.cuts += 1
            return None
        self._folds += 1
        if self._folds > _MOST_FOLDS:
            raise Unreadable(f"more than {_MOST_FOLDS} texts put together")
        cuts = self.cuts
        self._known[node] = None  # a name that stands for itself stands for nothing
        folded = within_reason(read(self, node, depth))
        if folded is not None or cuts == self.cuts:
            self._known[node] = folded
        else:
            del self._known[node]  # asked from nearer, it may be told
        return folded

    def _of_name(self, node: ast.Name, depth: int) -> Folded | None:
        return self.fold(self.constants[node.id], depth + 1)

    def _of_attribute(self, node: ast.Attribute, depth: int) -> Folded | None:
        of = node.value
        bound = self.constants.get(node.attr) if of.__class__ is ast.Name and of.id in {"self", "cls"} else None
        return None if bound is None else self.fold(bound, depth + 1)

    def _of_sum(self, node: ast.BinOp, depth: int) -> Folded | None:
        if node.op.__class__ is ast.Add:
            terms = self.fold_terms(node, depth)
            return join(terms) if len(terms) == len(terms_of(node)) else None
        if node.op.__class__ is ast.Mod and node.right.__class__ is not ast.Dict:
            values = node.right.elts if isinstance(node.right, ast.Tuple) else [node.right]
            return self._filled(node.left, values, "%s", depth)
        return None

    def _of_subscript(self, node: ast.Subscript, depth: int) -> Folded | None:
        """`"…"[::-1]`, and `LOGIN[1]` of a pair that is written out."""
        match node.slice:
            case ast.Constant(value=int(place)) if isinstance(node.value, ast.Name):
                row = self.constants.get(node.value.id)
                elements = row.elts if isinstance(row, ast.Tuple | ast.List) else []
                return self.fold(elements[place], depth + 1) if -len(elements) <= place < len(elements) else None
            case ast.Slice(lower=None, upper=None, step=ast.UnaryOp(op=ast.USub())):
                return _decoded(self.fold(node.value, depth + 1), _backwards)
        return None

    def _of_choice(self, node: ast.BoolOp, depth: int) -> Folded | None:
        return self.fold(node.values[-1], depth + 1) if node.op.__class__ is ast.Or else None

    def fold_terms(self, node: ast.expr, depth: int = 0) -> list[Folded | None]:
        """The terms of a sum from the left, as far as they are known: thousands cost no more than to be read."""
        terms: list[Folded | None] = []
        for term in terms_of(node):
            if (folded := self.fold(term, depth + 1)) is None:
                break
            terms.append(folded)
        return terms

    def _fold_call(self, call: ast.Call, depth: int) -> Folded | None:
        """Calls that only change how a text is held: `.encode()`, `b64decode("…")`, `"".join([…])`."""
        method = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if method == "join" and call.args:
            return self._fold_join(call.args[0], depth)
        if method == "format" and isinstance(call.func, ast.Attribute):
            return self._filled(call.func.value, call.args, "{}", depth)
        if method == "replace" and isinstance(call.func, ast.Attribute) and len(call.args) == 2:
            return self._replaced(call.func.value, call.args, depth)
        if method == "chr" and len(call.args) == 1 and isinstance(call.args[0], ast.Constant):
            code = call.args[0].value
            return Folded(chr(code), (self.extent(call),)) if isinstance(code, int) and 31 < code < 0x250 else None
        if decoder := _decoder(method, call):
            return _decoded(self.fold(call.args[0], depth + 1), decoder) if call.args else None
        if method == "bytes" and call.args and (codes := _codes(call.args[0])) is not None:
            return self._spelt(call.args[0], codes)
        if method not in _UNWRAPPED:
            return None
        if call.args and (inner := self.fold(call.args[0], depth + 1)) and method not in {"encode", "decode", "strip"}:
            return inner
        return self.fold(call.func.value, depth + 1) if isinstance(call.func, ast.Attribute) else None

    def _fold_join(self, joined: ast.expr, depth: int) -> Folded | None:
        """`"".join([…])` of texts, of numbers made letters, or of a text turned round."""
        if (numbers := _made_letters(joined)) is not None and (codes := _codes(numbers)) is not None:
            return self._spelt(numbers, codes)
        match joined:
            case ast.List(elts=elements) | ast.Tuple(elts=elements):
                return join([self.fold(element, depth + 1) for element in elements])
            case ast.Call(func=ast.Name(id="reversed"), args=[inner]):
                return _decoded(self.fold(inner, depth + 1), _backwards)
        return None

    def _filled(self, template: ast.expr, values: Sequence[ast.expr], mark: str, depth: int) -> Folded | None:
        """`"{}/{}".format(a, b)` and `"%s/%s" % (a, b)` when every part is known."""
        text, parts = self.fold(template, depth + 1), [self.fold(value, depth + 1) for value in values]
        known = [part for part in parts if part is not None]
        if text is None or len(known) < len(values) or text.value.count(mark) != len(values):
            return None
        pieces = text.value.split(mark)
        whole = "".join(one + part.value for one, part in zip(pieces, known, strict=False)) + pieces[-1]
        return Folded(whole, tuple(piece for part in known for piece in part.pieces))

    def _replaced(self, of: ast.expr, arguments: Sequence[ast.expr], depth: int) -> Folded | None:
        """`"…".replace("a", "b")`, which may put in what somebody took out."""
        whole, old, new = (self.fold(one, depth + 1) for one in (of, *arguments))
        if whole is None or old is None or new is None or not old.value:
            return whole
        return Folded(whole.value.replace(old.value, new.value), whole.pieces)

    def number(self, node: ast.expr, name: str) -> Folded | None:
        """`password = 482193`: a number, under a name that is of one password and of nothing that is counted."""
        value = node.value if isinstance(node, ast.Constant) else None
        if value.__class__ is not int or value < _LEAST or not _ONE_PASSWORD.search(name):
            return None
        start, end = self.extent(node)
        return Folded(self._utf8[start:end].decode(), ((start, end),))

    def _spelt(self, node: ast.expr, codes: str) -> Folded:
        """A text written as a list of numbers: the list is what must be hidden."""
        return Folded(codes, (self.extent(node),))

    def constant(self, node: ast.Constant) -> Folded:
        value = node.value if isinstance(node.value, str) else node.value.decode("latin-1")  # type: ignore[union-attr]
        start, end = self.extent(node)
        raw = value.encode("utf-8", "surrogatepass")
        at = self._utf8.find(raw, start, end)
        piece = (at, at + len(raw)) if at >= 0 else self._between_quotes(start, end)
        return Folded(value, (piece,) if value else ())

    def _joined(self, node: ast.JoinedStr, depth: int) -> Folded | None:
        """An f-string: its own text is looked for in order, since its parts have no places of their own."""
        if any(part.__class__ is ast.FormattedValue and self._is_unknown(part.value) for part in node.values):
            return None
        parts = [None if part.__class__ is ast.Constant else self.fold(part, depth + 1) for part in node.values]
        if parts.count(None) > sum(one.__class__ is ast.Constant for one in node.values):
            return None
        first, end = self.extent(node)
        at = first
        for place, part in enumerate(node.values):
            if isinstance(part, ast.Constant):
                raw = str(part.value).encode("utf-8", "surrogatepass")
                found = self._utf8.find(raw, at, end)
                piece = (found, found + len(raw)) if found >= 0 else self._between_quotes(first, end)
                at = max(at, found)
                parts[place] = Folded(str(part.value), (piece,))
        return join(parts)

    def _is_unknown(self, node: ast.expr) -> bool:
        """Does this surely come to no text? Most of what is put into others is a name of something unknown."""
        return not may_fold(node) or (node.__class__ is ast.Name and node.id not in self.constants)

    def extent(self, node: ast.expr) -> tuple[int, int]:
        start = self._syntax.lines.place(node.lineno, node.col_offset)
        return start, self._syntax.lines.place(node.end_lineno or node.lineno, node.end_col_offset or 0)

    def _between_quotes(self, start: int, end: int) -> tuple[int, int]:
        while start < end and self._utf8[start : start + 1] not in {b"'", b'"'}:
            start += 1
        quote = 3 if self._utf8[start : start + 3] in {b"'''", b'"""'} else 1
        return start + quote, max(start + quote, end - quote)


def _each(target: ast.expr, value: ast.expr) -> Iterable[tuple[ast.expr, ast.expr]]:
    """`user, word = "ana", "…"`: each name with what it is given."""
    is_of_many = isinstance(target, ast.Tuple | ast.List) and isinstance(value, ast.Tuple | ast.List)
    return zip(target.elts, value.elts, strict=False) if is_of_many else ((target, value),)  # type: ignore[attr-defined]


def within_reason(folded: Folded | None) -> Folded | None:
    """Texts made of themselves over and over grow without end; no secret is so long."""
    return None if folded is not None and len(folded.value) > _LONGEST_FOLDED else folded


def join(parts: list[Folded | None]) -> Folded | None:
    known = [part for part in parts if part is not None]
    if len(known) < len(parts) or not known:
        return None
    return Folded("".join(part.value for part in known), tuple(piece for part in known for piece in part.pieces))


def _decoder(method: str, call: ast.Call) -> Callable[[str], str] | None:
    if method == "decode" and len(call.args) == 2 and isinstance(call.args[1], ast.Constant):
        return CODECS.get(str(call.args[1].value).lower())
    return CALLS.get(method)


def _decoded(folded: Folded | None, decoder: Callable[[str], str]) -> Folded | None:
    """The text as it is used; what cannot be decoded is kept as it is written."""
    if folded is None or (value := undo(decoder, folded.value)) is None:
        return folded
    return Folded(value, folded.pieces)


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


def last_name(target: Any) -> str | None:
    kind = target.__class__
    if kind is ast.Name:
        return target.id  # type: ignore[no-any-return]
    if kind is ast.Attribute:
        return target.attr  # type: ignore[no-any-return]
    is_keyed = kind is ast.Subscript and target.slice.__class__ is ast.Constant and isinstance(target.slice.value, str)
    return target.slice.value if is_keyed else None


def may_fold(node: ast.expr) -> bool:
    """May an expression of this class come to a text?"""
    return node.__class__ is ast.Constant or node.__class__ in _READERS


_READERS: Mapping[type[ast.AST], Callable[[Folding, Any, int], Folded | None]] = {
    ast.Name: Folding._of_name,
    ast.Attribute: Folding._of_attribute,
    ast.Call: Folding._fold_call,
    ast.BinOp: Folding._of_sum,
    ast.Subscript: Folding._of_subscript,
    ast.JoinedStr: Folding._joined,
    ast.FormattedValue: lambda folding, node, depth: folding.fold(node.value, depth + 1),
    ast.BoolOp: Folding._of_choice,
    ast.IfExp: lambda folding, node, depth: folding.fold(node.body, depth + 1),
}
"""What reads an expression, by its class; any other comes to no text."""
