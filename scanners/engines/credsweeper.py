"""The engine for a second opinion on secrets: CredSweeper, where a company asks for it, run as a separate program.

It finds what looks like a secret by its own rules and a small model that comes with it. Of a secret our own engine
knows it says that two agree (`scanners.confirming`); of any other that it may be one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from escrow.core.digests import Digest
from escrow.core.vault_key import VaultKey
from scanners import credsweeper
from scanners.cage import Cage, best_cage
from scanners.credsweeper.places import Lines, NoSuchPlace
from scanners.credsweeper.program import Answer, Program
from scanners.credsweeper.report import Strength, Told, Weight
from scanners.engine import EngineStatus, Isolation, Limits, Report, StagedContent
from scanners.findings import Confidence, Finding, Severity, Span, Vector
from scanners.languages import Language
from scanners.programs import Broken
from scanners.redaction import merge, occurrences
from scanners.secrets.naming import NAMING, SHORTEST, SecretNames
from scanners.staging import Staging

_BATCH = 500
_MOST_VALUES = 200
_SURE = 0.9
"""What its model must say before a rule that is sure of the place alone counts as more than a guess."""
_SEVERITY = {
    Weight.INFO: Severity.LOW, Weight.LOW: Severity.LOW, Weight.MEDIUM: Severity.MEDIUM, Weight.HIGH: Severity.HIGH,
    Weight.CRITICAL: Severity.HIGH,
}  # fmt: skip
_FIX = (
    "Look whether it is one. If so, take it out of the script, read it at run time from the company's secret store or "
    "the environment, and change it, because everybody who saw the script knows it"
)
_TOO_MANY = "more secrets than can be told apart; all of them are kept out of sight"
_ASTRAY = "the program told of a place that is not in the content"
_UNREAD = "the program met a fault while it read this content"


@dataclass(frozen=True, slots=True)
class _Value:
    """One value in one content, under the most telling of what was told of it."""

    value: bytes
    told: Told
    pieces: tuple[tuple[int, int], ...]


class CredSweeperEngine:
    """Gives many contents to one call of the program; a batch that breaks is halved until the bad content is named."""

    name = "credsweeper"

    def __init__(self, key: VaultKey, staging: Staging, *, program: Program, cage: Cage | None = None) -> None:
        self._names = SecretNames(key)
        self._staging = staging
        self._program = program
        self._given_cage = cage

    @property
    def version(self) -> str:
        return self._program.version

    @cached_property
    def rules_version(self) -> str:
        """A digest of the program's rules and settings and of how we read its report."""
        folder = Path(credsweeper.__file__).parent
        sources = [*sorted(folder.glob("*.py")), Path(__file__)]
        ours = sha256(b"\0".join(source.read_bytes() for source in sources)).hexdigest()[:16]
        return f"{ours}-{self._program.rules_version}-{NAMING}"

    @property
    def redaction_version(self) -> str:
        """All it finds is hidden, so whatever changes what it finds changes what is hidden."""
        return f"{self.version}-{self.rules_version}"

    def scan(self, contents: Sequence[StagedContent], limits: Limits) -> Sequence[Report]:
        done = {one.digest: _unfit(one, limits) for one in contents}
        fit = [one for one in contents if done[one.digest] is None]
        for start in range(0, len(fit), _BATCH):
            done |= self._scan_batch(fit[start : start + _BATCH], limits)
        return [report for one in contents if (report := done[one.digest]) is not None]

    def _scan_batch(self, contents: Sequence[StagedContent], limits: Limits) -> dict[Digest, Report | None]:
        with self._staging.lay_out(list(contents)) as staged:
            try:
                answer = self._program.scan(self._cage, _file(staged[0]).parent, limits)
            except Broken as fault:
                if not fault.is_divisible or len(contents) == 1:
                    return {one.digest: self._failed(one, fault) for one in contents}
            else:
                return {one.digest: self._report(one, answer) for one in staged}
        middle = len(contents) // 2
        return self._scan_batch(contents[:middle], limits) | self._scan_batch(contents[middle:], limits)

    def _failed(self, content: StagedContent, fault: Broken) -> Report:
        return Report(content.digest, fault.status, self._cage.isolation, reason=fault.reason)

    @property
    def _cage(self) -> Cage:
        return self._given_cage or best_cage()

    # --- what it told as findings -------------------------------------------------------------------------

    def _report(self, content: StagedContent, answer: Answer) -> Report:
        name = _file(content).name
        values, doubt = _values(content.decoded.utf8, answer.told.get(name, ()))
        if name in answer.faulty:
            doubt = _UNREAD
        if len(values) > _MOST_VALUES:
            values, doubt = [_together(values)], _TOO_MANY
        findings = tuple(self._finding(content, one) for one in values)
        status = EngineStatus.COMPLETE if doubt is None else EngineStatus.PARTIAL
        return Report(content.digest, status, self._cage.isolation, findings, doubt)

    def _finding(self, content: StagedContent, found: _Value) -> Finding:
        rule, tag = f"{self.name}.{found.told.rule}", self._names.tag(found.value)
        spans = self._spans(content, found, tag)
        return Finding(
            rule=rule,
            engine=self.name,
            vector=Vector.CREDENTIALS,
            severity=_SEVERITY[found.told.weight],
            confidence=confidence_of(found.told),
            line=content.decoded.utf8.count(b"\n", 0, found.pieces[0][0]) + 1,
            message=f"CredSweeper takes a text in the script for a secret ({found.told.rule.replace('-', ' ')})",
            fix=_FIX,
            fingerprint=self._names.of_finding(rule, found.value),
            secret_tag=tag,
            spans=spans,
        )

    def _spans(self, content: StagedContent, found: _Value, tag: str) -> tuple[Span, ...]:
        """Every place of the value, as ranges of the original bytes."""
        places = list(found.pieces)
        if len(found.value) >= SHORTEST:
            places += occurrences(content.decoded.utf8, found.value)
        where = content.decoded.original([at for place in places for at in place])
        return tuple(merge(Span(where[start], where[end], found.told.rule, tag) for start, end in places))


def confidence_of(told: Told) -> Confidence:
    """Never high: nobody else saw it. Medium where the rule knows the very form, or the model is as good as certain."""
    if told.weight <= Weight.LOW or told.strength is Strength.WEAK:
        return Confidence.LOW
    is_sure = told.strength is Strength.STRONG or (told.probability is not None and told.probability >= _SURE)
    return Confidence.MEDIUM if is_sure else Confidence.LOW


def _unfit(content: StagedContent, limits: Limits) -> Report | None:
    """Why a content is not given to the program at all."""
    if not content.decoded.utf8.strip():
        return Report(content.digest, EngineStatus.COMPLETE, Isolation.NONE)
    if len(content.decoded.utf8) <= limits.bytes_per_content:
        return None
    reason = f"longer than {limits.bytes_per_content} bytes"
    if content.language is Language.UNKNOWN and not content.is_script:
        # Data beside a script: our own engine reads all of it, and for more than that no second opinion is asked.
        return Report(content.digest, EngineStatus.NOT_APPLICABLE, Isolation.NONE, reason=f"{reason}, and no script")
    return Report(content.digest, EngineStatus.PARTIAL, Isolation.NONE, reason=reason)


def _values(utf8: bytes, told: Iterable[Told]) -> tuple[list[_Value], str | None]:
    """Each value once, under what tells most of it; and whether the program told of a place that is not there."""
    lines, doubt = Lines(utf8), None
    best: dict[bytes, _Value] = {}
    for one in sorted(told, key=_telling):
        try:
            pieces = tuple(sorted({lines.find(place) for place in one.places}))
        except NoSuchPlace:
            doubt = _ASTRAY
            continue
        value = b"".join(utf8[start:end] for start, end in pieces)
        if value.strip():
            known = best.get(value, _Value(value, one, ()))
            best[value] = replace(known, pieces=tuple(sorted({*known.pieces, *pieces})))
    return sorted(best.values(), key=lambda found: (found.pieces, found.value)), doubt


def _telling(told: Told) -> tuple[bool, int, int, float, str, tuple[object, ...]]:
    is_low = confidence_of(told) is Confidence.LOW
    return is_low, -told.weight, -told.strength, -(told.probability or 0.0), told.rule, told.places


def _together(values: Sequence[_Value]) -> _Value:
    """All places as one thing, under the most telling of what was told."""
    pieces = tuple(sorted({piece for found in values for piece in found.pieces}))
    told = min((found.told for found in values), key=_telling)
    return _Value(b"\0".join(found.value for found in values), told, pieces)


def _file(content: StagedContent) -> Path:
    if content.file is None:
        raise ValueError("a content must be laid out before a program can read it")
    return content.file
