"""What a finding of each rule means, whichever way it is told: how likely, how grave, what to do, in two languages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from scanners.engines.flows import rule_named
from scanners.engines.semgrep import RULES
from scanners.findings import Confidence, Degree, Severity, Vector
from scanners.flow.kinds import KINDS, LANGUAGES, Kind
from scanners.semgrep.pack import Pack, Rule, files_in, join, read_pack


@dataclass(frozen=True, slots=True)
class Meaning:
    """What stands behind a rule's name. It is looked up by that name where a finding is shown, and kept with none."""

    rule: str
    vector: Vector
    severity: Severity
    likelihood: Degree
    impact: Degree
    confidence: Confidence
    languages: tuple[str, ...]
    cwe: tuple[str, ...]
    lgpd: tuple[str, ...]
    redacts: str | None
    message: str
    fix: str
    fix_pt: str


Meanings = Mapping[str, Meaning]


def meanings_of(packs: Sequence[Pack] = ()) -> Meanings:
    """Every rule of ours, of these packs of a company, and what is told without a rule, by name and in its order."""
    packed = join([own_pack(), *packs]).rules
    found = {name: _of_rule(rule) for name, rule in packed.items()} | _of_kinds()
    return dict(sorted(found.items()))


@lru_cache(maxsize=1)
def own_pack() -> Pack:
    """Our own rules; they change with the program alone."""
    return read_pack(files_in(RULES))


def _of_kinds() -> dict[str, Meaning]:
    return {rule_named(name): _of_kind(rule_named(name), kind) for name, kind in KINDS.items()}


def _of_rule(rule: Rule) -> Meaning:
    return Meaning(
        rule.id, rule.vector, rule.severity, rule.likelihood, rule.impact, rule.confidence, rule.languages, rule.cwe,
        rule.lgpd, rule.redacts, rule.message, rule.fix, rule.fix_pt,
    )  # fmt: skip


def _of_kind(rule: str, kind: Kind) -> Meaning:
    return Meaning(
        rule, kind.vector, kind.severity, kind.likelihood, kind.impact, kind.confidence, LANGUAGES, kind.cwe,
        kind.lgpd, None, kind.message(), kind.fix, kind.fix_pt,
    )  # fmt: skip
