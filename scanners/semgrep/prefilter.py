"""Which rules can meet nothing in a Python text, told before the program is asked.

The program itself looks for the names a rule's patterns hold before it tries the rule on a file, but not for what a
`metavariable-regex` asks of a text: each rule of the kind "any text that looks like this" is tried on every text of
every file, and a handful of them cost as much as all the others together. What such a rule asks for is looked for
here, over the whole file at once, and a rule that cannot meet anything in a file is not tried on it.

Everything errs towards asking: what is not understood of a rule, asks for nothing; of a text that cannot be read as a
tree, or that puts texts together, every rule is asked. So the findings are the same with and without.
"""

import ast
import json
import keyword
import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from string import ascii_letters, digits
from typing import Any

import re2
import yaml

from scanners.engine import StagedContent
from scanners.hints import without_looking
from scanners.languages import Language
from scanners.syntax import FUNCTIONS, Syntax, Unreadable, last_of, read_syntax

_SIGNS = ascii_letters + digits
"""One for each rule that is looked for first, so no more of them than this."""
_NOT_FOR = "?" * 64 + "-*{}*.*"
"""A digest and signs, this one among them: what no folder on the way to the file is called."""
_STRING = re.compile(
    r"(?:\b(?:[rbuf]|rb|br|fr|rf))?(?:\"\"\".*?\"\"\"|'''.*?'''|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*')",
    re.DOTALL | re.IGNORECASE,
)
_TYPED = re.compile(r"\(\s*\$\w+\s*:[^()]*\)")
"""A metavariable of a type: the type need not be written anywhere."""
_NAME = re.compile(r"(?<![\w$.])[^\W\d]\w*|(?<=\w\.)[^\W\d]\w*|(?<=[)\]]\.)[^\W\d]\w*")
_NO_NAMES = frozenset({*keyword.kwlist, *keyword.softkwlist})

# --- what a rule asks of a text --------------------------------------------------------------------------


class Evidence:
    """A text, asked of many rules; each answer is kept."""

    def __init__(self, text: str, syntax: Syntax) -> None:
        self._text = text
        self._syntax = syntax
        self._known: dict[str, bool] = {}

    @cached_property
    def words(self) -> Set[str]:
        return set(_WORD.findall(self._text))

    @cached_property
    def is_folded(self) -> bool:
        """Are texts put together here? The program reads `"a" + "b"` as `"ab"`, which stands nowhere."""
        return puts_texts_together(self._syntax)

    @cached_property
    def _whole(self) -> str:
        """What is written, and whatever Python reads otherwise: a text that goes on over two lines is whole there."""
        values = (one.value for one in self._syntax.of_kind(ast.Constant))
        texts = (value.decode("latin-1") if value.__class__ is bytes else value for value in values)
        return "\n".join([self._text, *(text for text in texts if text.__class__ is str and text not in self._text)])

    def has_like(self, pattern: str, compiled: Any) -> bool:
        found = self._known.get(pattern)
        if found is None:
            found = self._known[pattern] = compiled.search(self._whole) is not None
        return found


_WORD = re.compile(r"\w+")
Holds = Callable[[Evidence], bool]
"""May a text hold what some part of a rule asks for?"""


def asked_by(rule: Mapping[str, Any]) -> Holds | None:
    """What every match of a rule needs the text to hold; None when nothing is sure, or when the program tells as soon
    by itself."""
    if rule.get("languages") != ["python"] or rule.get("mode", "search") != "search" or "paths" in rule:
        return None
    found = _all_of(rule)
    return None if found is None or found.is_told_by_names else found.holds


@dataclass(frozen=True, slots=True)
class _Asked:
    holds: Holds
    is_told_by_names: bool
    """Would the names it asks for be enough? Those the program looks for itself."""


def _all_of(parts: Mapping[str, Any]) -> _Asked | None:
    """Of fields that must all be met, those that are understood."""
    found = [asked for key, value in parts.items() if (asked := _asked(key, value)) is not None]
    if len(found) < 2:
        return found[0] if found else None
    needs = [one.holds for one in found]
    return _Asked(lambda text: all(holds(text) for holds in needs), any(one.is_told_by_names for one in found))


def _any_of(ways: Sequence[Any]) -> _Asked | None:
    """Of ways of which one must be met: nothing is sure when one of them is not understood."""
    found = [_all_of(way) if isinstance(way, dict) else None for way in ways]
    sure = [one for one in found if one is not None]
    if not sure or len(sure) != len(ways):
        return None
    needs = [one.holds for one in sure]
    return _Asked(lambda text: any(holds(text) for holds in needs), all(one.is_told_by_names for one in sure))


def _asked(key: str, value: Any) -> _Asked | None:
    if key in {"pattern", "pattern-inside"} and isinstance(value, str):
        return _names(value)
    if key == "patterns" and isinstance(value, list):
        return _all_of({f"{number}": one for number, one in enumerate(value)})
    if key == "pattern-either" and isinstance(value, list):
        return _any_of(value)
    if key == "metavariable-regex" and isinstance(value, dict) and not value.get("constant-propagation"):
        return _like(value.get("regex"))
    if key == "pattern-regex":
        return _like(value)
    if key.isdigit() and isinstance(value, dict):
        return _all_of(value)
    return None


def _names(pattern: str) -> _Asked | None:
    """The names a pattern is written with; its texts may be met by texts that are put together."""
    code = _TYPED.sub("", _STRING.sub("''", pattern))
    words = frozenset(_NAME.findall(code)) - _NO_NAMES
    return _Asked(lambda text: words <= text.words, is_told_by_names=True) if words else None


def _like(regex: Any) -> _Asked | None:
    if not isinstance(regex, str):
        return None
    loose = loosened(regex)
    try:
        compiled = re2.compile(loose)
    except re2.error:
        return None  # it asks for what cannot be told in one reading
    if compiled.search("") is not None:
        return None
    return _Asked(lambda text: text.is_folded or text.has_like(loose, compiled), is_told_by_names=False)


def loosened(regex: str) -> str:
    """A pattern that meets somewhere in a file whatever `regex` meets in a part of it: without looking ahead or
    behind. Where that part begins and ends a name or a text does, so no letter stands before or after it."""
    plain = without_looking(regex)
    return _PART.sub(_loosened, plain)


_PART = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|^(?:\(\?[ims]+\))*\^|\^|\$", re.DOTALL)
"""An escaped letter, a class of letters, or where something begins or ends."""


def _loosened(part: re.Match[str]) -> str:
    said = part.group()
    if said[0] == "\\":
        return {r"\s": r"[\s\v]", **dict.fromkeys((r"\A", r"\Z", r"\z", r"\G"), "")}.get(said, said)
    if said[0] == "[":
        return said.replace(r"\s", r"\s\v")
    if said == "$":
        return r"(?:\b|\W|\z)" if part.end() == len(part.string) else ""
    return "" if part.start() else said[:-1] + r"(?:\A|\W|\b)"


# --- the rules of a pack ----------------------------------------------------------------------------------


class Prefilter:
    """The rules of one pack that are looked for first, each with a sign of its own.

    What a content need not be asked is written into the name of its file, and into each such rule which names it is
    not for: a file whose name says nothing is asked everything.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        wholes = {name: yaml.safe_load(body) for name, body in files.items()}
        rules = [rule for whole in wholes.values() for rule in whole["rules"] if "python" in rule["languages"]]
        asked = [(rule, holds) for rule in rules if (holds := asked_by(rule)) is not None]
        if len(asked) == len(rules):
            del asked[:1]  # the program says nothing of a file with which no rule at all is tried
        self._signs: dict[str, Holds] = {}
        for sign, (rule, holds) in zip(_SIGNS, asked, strict=False):
            self._signs[sign] = holds
            rule["paths"] = {"exclude": [_NOT_FOR.format(sign)]}
        # JSON is YAML; it has no dates.
        self._files = {name: json.dumps(whole, default=str).encode() for name, whole in wholes.items()}

    @property
    def signs(self) -> Iterable[str]:
        """One for each rule that is looked for first."""
        return self._signs.keys()

    def lay_out(self, folder: Path) -> None:
        """Write the rule files where the program can read them."""
        for name, body in self._files.items():
            (folder / name).write_bytes(body)

    def needless(self, content: StagedContent) -> str:
        """The signs of the rules that can meet nothing in a content, as it is given to the program."""
        if content.language is not Language.PYTHON:
            return ""
        try:
            syntax = read_syntax(content.decoded.utf8)
        except Unreadable:
            return ""
        text = Evidence(content.decoded.text, syntax)
        return "".join(sign for sign, holds in self._signs.items() if not holds(text))


@lru_cache(maxsize=4)
def _prefilter(files: tuple[tuple[str, bytes], ...]) -> Prefilter:
    return Prefilter(dict(files))


def prefilter_of(files: Mapping[str, bytes]) -> Prefilter:
    """The prefilter of these rule files; kept, because plain YAML takes long to read."""
    return _prefilter(tuple(sorted(files.items())))


# --- does a text put texts together? ----------------------------------------------------------------------


def puts_texts_together(syntax: Syntax) -> bool:
    """Does any expression join texts that are all known, written there or in a name's place? Told generously."""
    sums = [node for node in syntax.of_kind(ast.BinOp) if node.op.__class__ in _JOINING]
    grown = [node for node in syntax.of_kind(ast.AugAssign) if node.op.__class__ in _JOINING]
    filled = syntax.of_kind(ast.JoinedStr)
    if not sums and not grown and not filled:
        return False
    known = _names_of_texts(syntax)
    if any(last_of(node.target) in known and _may_be_known(node.value, known) for node in grown):
        return True
    if any(_may_be_known(node.left, known) and _may_be_known(node.right, known) for node in sums):
        return True
    places = (one for node in filled for one in node.values if one.__class__ is ast.FormattedValue)
    return any(_may_be_known(one.value, known) for one in places)


_JOINING = frozenset({ast.Add, ast.Mod})
_TEXTS = frozenset({str, bytes})
_ROWS = frozenset({ast.Tuple, ast.List})
_ROUNDS = 8
"""A name given a name given a name: nobody writes longer rows, and whoever does puts texts together."""


def _names_of_texts(syntax: Syntax) -> Set[str]:
    """The last names of whatever is given a text anywhere, or what was given one."""
    given: list[tuple[Any, Any]] = []
    for node in syntax.of_kind(ast.Assign):
        given += ((target, node.value) for target in node.targets)
    given += ((node.target, node.value) for node in syntax.of_kinds(ast.AnnAssign, ast.NamedExpr, ast.AugAssign))
    for node in syntax.of_kinds(*FUNCTIONS, ast.Lambda):
        taken = node.args
        given += zip(reversed([*taken.posonlyargs, *taken.args]), reversed(taken.defaults), strict=False)
        given += zip(taken.kwonlyargs, taken.kw_defaults, strict=True)
    known: set[str] = set()
    for _ in range(_ROUNDS):
        size = len(known)
        for target, value in given:
            if _may_be_known(value, known):
                known.update(_targets(target))
        if size == len(known):
            return known
    return _Everything()


class _Everything(frozenset[str]):
    def __contains__(self, name: object) -> bool:
        return True


def _targets(target: Any) -> Iterable[str]:
    row: Sequence[Any] = getattr(target, "elts", [target])
    return [one.arg if one.__class__ is ast.arg else last_of(one) for one in row]


def _may_be_known(node: Any, known: Set[str]) -> bool:
    """Is this a text, or what may stand for one? Without recursion: sums of thousands stand one in the other."""
    waiting: list[Any] = [] if node is None else [node]
    is_known = bool(waiting)
    while waiting and is_known:
        one = waiting.pop()
        kind = one.__class__
        if kind is ast.BinOp:
            waiting += (one.left, one.right)
        elif kind is ast.Name or kind is ast.Attribute:
            is_known = last_of(one) in known
        elif kind in _ROWS:
            parts: list[Any] = one.elts
            is_known = any(map(_is_text, parts))
        else:
            is_known = kind is ast.JoinedStr or _is_text(one)
    return is_known


def _is_text(node: Any) -> bool:
    return node.__class__ is ast.Constant and node.value.__class__ in _TEXTS
