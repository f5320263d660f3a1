"""Rule packs: folders of Semgrep rules, each with what a finding of it means, refused whole when anything is amiss."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from escrow.core.errors import RequestRefused
from scanners.findings import Confidence, Degree, Severity, Trait, Vector, severity_of

_DEGREES = [degree.value for degree in Degree]
_LANGUAGES = frozenset({"python", "bash", "generic", "regex", "javascript", "js", "json", "yaml", "r"})
_ID = re.compile(r"[a-z0-9]+(\.[a-z0-9]+(-[a-z0-9]+)*){2,5}")
_KIND = re.compile(r"[a-z]+(-[a-z]+)*")
_MATCHERS = frozenset({
    "pattern", "patterns", "pattern-either", "pattern-regex", "pattern-sources", "pattern-sinks", "match", "taint",
})  # fmt: skip
_MOST_BYTES = 1_000_000
_LINES = "\0lines"
_OF_THE_RULE = frozenset({"languages", "pattern", "message"})


class PackRefused(RequestRefused):
    """A rule pack with an error; none of it is used."""

    code = "pack_refused"


@dataclass(frozen=True, slots=True)
class Rule:
    """What a finding of one rule means, and what to do about it, in two languages."""

    id: str
    vector: Vector
    likelihood: Degree
    impact: Degree
    confidence: Confidence
    message: str
    fix: str
    fix_pt: str
    languages: tuple[str, ...]
    traits: frozenset[Trait]
    cwe: tuple[str, ...]
    lgpd: tuple[str, ...]
    redacts: str | None
    """The kind of secret the matched text is; then nobody without the right sees that text."""

    @property
    def severity(self) -> Severity:
        return severity_of(self.likelihood, self.impact)


@dataclass(frozen=True, slots=True)
class Pack:
    """Some folders of rule files read once: the program is given the files, findings are told by these rules."""

    files: Mapping[str, bytes]
    rules: Mapping[str, Rule]

    @property
    def digest(self) -> str:
        return _digest(self.files)

    @property
    def redaction_digest(self) -> str:
        """Changes only when a rule that hides text does."""
        hiding = {name: body for name, body in self.files.items() if b"redacts:" in body}
        return _digest(hiding)

    def lay_out(self, folder: Path) -> None:
        """Write the rule files where a program can read them."""
        for name, body in self.files.items():
            (folder / name).write_bytes(body)


class _PlainLoader(yaml.SafeLoader):
    """YAML without aliases, which a hostile pack could nest without end."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("aliases are not taken")
        return super().compose_node(parent, index)

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:
        """With the line of each field, so that a refusal can say where."""
        made = super().construct_mapping(node, deep=deep)
        made[_LINES] = {"": node.start_mark.line + 1} | {
            key.value: key.start_mark.line + 1 for key, _ in node.value if isinstance(key.value, str)
        }
        return made


def files_in(folder: Path) -> dict[str, bytes]:
    """The rule files of a folder, by name."""
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.yml"))}


def read_pack(files: Mapping[str, bytes]) -> Pack:
    """A pack from its files; raises PackRefused naming the file, the rule and what is wrong with it."""
    if not files:
        raise PackRefused("rule pack: expected at least one *.yml file, found none; name the folder that holds them")
    rules: dict[str, Rule] = {}
    for name, body in sorted(files.items()):
        for rule in _rules_of(name, body):
            if rule.id in rules:
                raise PackRefused(f"{name}: rule {rule.id} is there twice; give every rule a name of its own")
            rules[rule.id] = rule
    return Pack(dict(sorted(files.items())), rules)


def join(packs: Iterable[Pack]) -> Pack:
    """Several packs as one; a name may stand in only one of them."""
    files: dict[str, bytes] = {}
    rules: dict[str, Rule] = {}
    for pack in packs:
        if twice := sorted(rules.keys() & pack.rules.keys()):
            raise PackRefused(f"rule {twice[0]}: it is in two packs; give every rule a name of its own")
        rules |= pack.rules
        files |= {(name if name not in files else f"{pack.digest}-{name}"): body for name, body in pack.files.items()}
    return Pack(files, rules)


def _digest(files: Mapping[str, bytes]) -> str:
    return sha256(b"\0".join(name.encode() + b"\0" + body for name, body in sorted(files.items()))).hexdigest()[:16]


@lru_cache(maxsize=256)
def _rules_of(name: str, body: bytes) -> tuple[Rule, ...]:
    """A file's rules; kept, because reading plain YAML takes longer than most uses of a pack."""
    return tuple(_read_file(name, body))


def _read_file(name: str, body: bytes) -> Iterator[Rule]:
    if len(body) > _MOST_BYTES:
        raise PackRefused(f"{name}: longer than {_MOST_BYTES} bytes; split it into several files")
    try:
        whole = yaml.load(body, Loader=_PlainLoader)  # noqa: S506  # a SafeLoader
    except (yaml.YAMLError, UnicodeError, RecursionError) as fault:
        where = getattr(fault, "problem_mark", None)
        line = "" if where is None else f" at line {where.line + 1}"
        raise PackRefused(
            f"{name}: not plain YAML{line} (aliases are not taken); see the file in an editor that checks YAML"
        ) from None
    rules = whole.get("rules") if isinstance(whole, dict) else None
    if not isinstance(rules, list) or not rules:
        raise PackRefused(f"{name}: expected `rules:` with a list of rules; see docs/rules.md")
    for rule in rules:
        yield _read_rule(name, rule)


def _read_rule(file: str, rule: Any) -> Rule:
    """One rule; every field that a finding needs must be there and be one of the words we know."""
    if not isinstance(rule, dict) or not isinstance(rule.get("id"), str) or not _ID.fullmatch(rule["id"]):
        at = f"{file}:{rule[_LINES].get('id', rule[_LINES][''])}" if isinstance(rule, dict) else file
        raise PackRefused(f"{at}: a rule's id is missing or not like `company.py.vector.slug`; give it such a name")
    metadata = rule.get("metadata")
    said = _Said(file, rule["id"], rule[_LINES], metadata if isinstance(metadata, dict) else {})
    languages = rule.get("languages")
    if not isinstance(languages, list) or not set(map(str, languages)) <= _LANGUAGES or not languages:
        raise said.refusal("languages", f"a list out of {', '.join(sorted(_LANGUAGES))}")
    if not _MATCHERS & rule.keys():
        raise said.refusal("pattern", "something to look for")
    message = str(rule.get("message") or "").strip()
    if not message or "$" in message:
        raise said.refusal("message", "a plain sentence; one with `$NAME` could carry the text that was matched")
    redacts = said.maybe("redacts")
    if redacts is not None and not _KIND.fullmatch(redacts):
        raise said.refusal("redacts", "a kind such as `token`")
    return Rule(
        id=rule["id"],
        vector=Vector(said.one_of("vector", [vector.value for vector in Vector])),
        likelihood=Degree(said.one_of("likelihood", _DEGREES)),
        impact=Degree(said.one_of("impact", _DEGREES)),
        confidence=Confidence(said.one_of("confidence", _DEGREES).lower()),
        message=message,
        fix=said.sentence("fix"),
        fix_pt=said.sentence("fix_pt"),
        languages=tuple(str(language) for language in languages),
        traits=frozenset(Trait(trait) for trait in said.several("traits", [trait.value for trait in Trait])),
        cwe=tuple(said.several("cwe", None)),
        lgpd=tuple(said.several("lgpd", None)),
        redacts=redacts,
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """The metadata of one rule, asked field by field."""

    file: str
    rule: str
    lines: Mapping[str, int]
    metadata: Mapping[str, Any]

    def refusal(self, field: str, expected: str) -> PackRefused:
        inner: Mapping[str, int] = self.metadata.get(_LINES, {})
        above = self.lines[""] if field in _OF_THE_RULE else self.lines.get("metadata", self.lines[""])
        line = inner.get(field) or self.lines.get(field) or above
        return PackRefused(f"{self.file}:{line}: rule {self.rule}: `{field}`: expected {expected}; see docs/rules.md")

    def one_of(self, field: str, words: Iterable[str]) -> str:
        words = sorted(words)
        value = self.metadata.get(field)
        if not isinstance(value, str) or value not in words:
            raise self.refusal(field, f"one of {', '.join(words)}")
        return value

    def several(self, field: str, words: Sequence[str] | None) -> list[str]:
        values = self.metadata.get(field, [])
        is_list = isinstance(values, list) and all(isinstance(value, str) for value in values)
        if not is_list or (words is not None and not set(values) <= set(words)):
            raise self.refusal(field, "a list" if words is None else f"a list out of {', '.join(words)}")
        return list(values)

    def sentence(self, field: str) -> str:
        value = self.metadata.get(field)
        if not isinstance(value, str) or not value.strip() or "$" in value:
            raise self.refusal(field, "a plain sentence that says what to do")
        return value.strip()

    def maybe(self, field: str) -> str | None:
        value = self.metadata.get(field)
        if value is not None and not isinstance(value, str):
            raise self.refusal(field, "a word")
        return value
