"""How much a version should worry us: a number, a level, and the reasons in words. Pure integers.

Points of a finding are severity times confidence. Within a vector, and then over the vectors, they
combine as independent chances (noisy-or), so the score never falls when something is added. A floor
lifts the score when things come together that are worse than their sum.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from escrow.core.snapshots import Level
from scanners.findings import Confidence, Severity, Trait, Vector
from scanners.things import thing_of

_WEIGHT = {Severity.CRITICAL: 80, Severity.HIGH: 55, Severity.MEDIUM: 25, Severity.LOW: 8}
_CERTAINTY = {Confidence.HIGH: 100, Confidence.MEDIUM: 80, Confidence.LOW: 45}
_CAP = {
    Vector.OFF_HOURS: 40, Vector.SCRIPT_LOSS: 40, Vector.DATABASE: 80, Vector.LLM: 80, Vector.PERSONAL_DATA: 90,
}  # fmt: skip
_CAP_ELSE = 95
_SAME_RULE = 3
"""A rule met more often than this in one version adds nothing: thirty prints are not thirty risks. What is told of one
thing by a rule and without one counts as one rule."""
_THRESHOLDS = ((75, Level.CRITICAL), (50, Level.HIGH), (25, Level.MEDIUM), (0, Level.LOW))


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing that counts: a finding in the code or an observation of its runs."""

    rule: str
    fingerprint: str
    vector: Vector
    severity: Severity
    confidence: Confidence
    why: str
    traits: frozenset[Trait] = field(default_factory=frozenset)

    @property
    def points(self) -> int:
        return points_of(self.severity, self.confidence)


def points_of(severity: Severity, confidence: Confidence) -> int:
    """What one finding weighs by itself."""
    return _WEIGHT[severity] * _CERTAINTY[confidence] // 100


@dataclass(frozen=True, slots=True)
class Reason:
    """One contribution: how many points the score would lose without it, and why it counts."""

    rule: str
    points: int
    why: str


class Decision(StrEnum):
    """What to do about it, in the words of SSVC."""

    TRACK = "track"
    """Nothing beyond looking again when something changes."""
    TRACK_CLOSELY = "track*"
    """As above, and look for changes sooner."""
    ATTEND = "attend"
    """Somebody who answers for the script looks at it now, and plans what is to be done."""
    ACT = "act"
    """Something is done at once."""


@dataclass(frozen=True, slots=True)
class Rating:
    """The answer: 0 to 100, its level, and what made it. What was accepted counts here and not in `residual`."""

    level: Level
    score: int
    reasons: Sequence[Reason]
    residual_level: Level
    residual_score: int
    decision: Decision


@dataclass(frozen=True, slots=True)
class _Floor:
    rule: str
    score: int
    why: str
    holds: Callable[[frozenset[Trait], bool], bool]


def _personal(traits: frozenset[Trait]) -> bool:
    return bool(traits & {Trait.PERSONAL_DATA, Trait.SENSITIVE_DATA})


_FLOORS = (
    _Floor(
        "floor.malicious-library", 90,
        "a library that is known to be malicious is used",
        lambda traits, _: Trait.MALICIOUS_LIBRARY in traits,
    ),
    _Floor(
        "floor.personal-data-to-personal-cloud-off-hours", 90,
        "personal data goes to somebody's own cloud outside working hours",
        lambda traits, _: Trait.PERSONAL_CLOUD in traits and Trait.OFF_HOURS in traits and _personal(traits),
    ),
    _Floor(
        "floor.company-data-to-personal-cloud", 75,
        "business or personal data goes to somebody's own cloud, out of the company's reach",
        lambda traits, _: Trait.PERSONAL_CLOUD in traits and (Trait.BUSINESS_DATA in traits or _personal(traits)),
    ),
    _Floor(
        "floor.written-credential-in-use", 75,
        "a run reached a database server while the password stands written in the script",
        lambda traits, _: {Trait.DATABASE_CREDENTIAL, Trait.DATABASE_CONTACTED} <= traits,
    ),
    _Floor(
        "floor.analysis-evaded", 50,
        "the script runs code it decodes first, which no engine can read",
        lambda traits, _: Trait.EVASION in traits,
    ),
    _Floor(
        "floor.not-fully-analysed", 25,
        "not every engine could look at everything, so what was not found may still be there",
        lambda _, analysed: not analysed,
    ),
)  # fmt: skip


def level_of(score: int) -> Level:
    return next(level for least, level in _THRESHOLDS if score >= least)


def decide(level: Level, traits: frozenset[Trait]) -> Decision:
    """What a level asks of people; at the same level, what was seen to happen asks for more than what only may."""
    if level is Level.CRITICAL:
        return Decision.ACT
    if level is Level.HIGH:
        return Decision.ATTEND
    is_seen = bool(traits & {Trait.DATABASE_CONTACTED, Trait.PERSONAL_CLOUD, Trait.OFF_HOURS, Trait.SENSITIVE_DATA})
    return Decision.TRACK_CLOSELY if level is Level.MEDIUM or is_seen else Decision.TRACK


def score(concerns: Iterable[Concern], *, fully_analysed: bool) -> int:
    """The number alone, without its reasons."""
    return _score(_distinct(concerns), fully_analysed)


def rate(concerns: Iterable[Concern], *, fully_analysed: bool, accepted: Collection[str] = ()) -> Rating:
    """Rate a version from what was found in it and seen of it; the same input in any order is the same answer.

    `accepted` are the fingerprints of what somebody let stand for a time, or has mended elsewhere.
    """
    found = _distinct(concerns)
    score = _score(found, fully_analysed)
    reasons = [*_rule_reasons(found, fully_analysed, score), *_floor_reasons(found, fully_analysed, score)]
    weights = {concern.rule: concern.points for concern in reversed(found)}
    # Several reasons may carry one score together, so that each alone counts nothing: then the weightiest leads.
    reasons.sort(key=lambda reason: (-reason.points, -weights.get(reason.rule, 100), reason.rule))
    left = [concern for concern in found if concern.fingerprint not in accepted]
    residual = _score(left, fully_analysed)
    traits = frozenset().union(*(concern.traits for concern in left))
    return Rating(
        level=level_of(score),
        score=score,
        reasons=_in_words(reasons, score),
        residual_level=level_of(residual),
        residual_score=residual,
        decision=decide(level_of(residual), traits),
    )


def _distinct(concerns: Iterable[Concern]) -> list[Concern]:
    """Each fingerprint once, as the worst of its kind with the traits of all; in a fixed order."""
    worst: dict[tuple[str, str, Vector], Concern] = {}
    for concern in sorted(concerns, key=_order):
        key = (concern.rule, concern.fingerprint, concern.vector)
        known = worst.get(key, concern)
        worst[key] = replace(known, traits=known.traits | concern.traits)
    return sorted(worst.values(), key=_order)


def _order(concern: Concern) -> tuple[int, str, str, str, str, str, str, list[str]]:
    return (
        -concern.points, concern.rule, concern.fingerprint, concern.vector, concern.severity, concern.confidence,
        concern.why, sorted(concern.traits),
    )  # fmt: skip


def _score(concerns: Sequence[Concern], fully_analysed: bool) -> int:
    floor = max((floor.score for floor in _standing(concerns, fully_analysed)), default=0)
    return max(floor, _combined(concerns))


def _combined(concerns: Sequence[Concern]) -> int:
    vectors: Mapping[Vector, list[int]] = _points_by_vector(concerns)
    return _noisy_or([min(_CAP.get(vector, _CAP_ELSE), _noisy_or(points)) for vector, points in vectors.items()])


def _points_by_vector(concerns: Sequence[Concern]) -> Mapping[Vector, list[int]]:
    rules: dict[tuple[Vector, str], list[int]] = defaultdict(list)
    for concern in concerns:
        rules[concern.vector, thing_of(concern.rule)].append(concern.points)
    vectors: dict[Vector, list[int]] = defaultdict(list)
    for (vector, _), points in rules.items():
        vectors[vector] += sorted(points, reverse=True)[:_SAME_RULE]
    return vectors


def _noisy_or(points: Iterable[int]) -> int:
    """One minus the product of what each leaves over. Sorted: dividing whole numbers depends on the order."""
    rest = 100
    for point in sorted(points, reverse=True):
        rest = rest * (100 - point) // 100
    return 100 - rest


def _standing(concerns: Sequence[Concern], fully_analysed: bool) -> list[_Floor]:
    traits = frozenset().union(*(concern.traits for concern in concerns))
    return [floor for floor in _FLOORS if floor.holds(traits, fully_analysed)]


def _rule_reasons(concerns: Sequence[Concern], fully_analysed: bool, score: int) -> list[Reason]:
    rules: dict[str, Concern] = {}
    for concern in concerns:
        rules.setdefault(concern.rule, concern)
    reasons = []
    for rule, first in rules.items():
        without = _score([concern for concern in concerns if concern.rule != rule], fully_analysed)
        reasons.append(Reason(rule, score - without, first.why))
    return reasons


def _floor_reasons(concerns: Sequence[Concern], fully_analysed: bool, score: int) -> list[Reason]:
    """The floor that decided, when one did: what the parts come to on their own is said beside it."""
    standing = _standing(concerns, fully_analysed)
    combined = _combined(concerns)
    if not standing or max(floor.score for floor in standing) < combined:
        return []
    highest = max(standing, key=lambda floor: (floor.score, floor.rule))
    rest = max([combined, *(floor.score for floor in standing if floor is not highest)])
    return [Reason(highest.rule, score - rest, highest.why)]


def _in_words(reasons: Sequence[Reason], score: int) -> tuple[Reason, ...]:
    """What the score would be without the first is said in full, of the others in short, and of none twice."""
    said = [replace(reason, why=_with_rest(reason, score)) for reason in reasons]
    if reasons:
        said[0] = replace(reasons[0], why=_sentence(reasons[0], score))
    return tuple(said)


def _sentence(reason: Reason, score: int) -> str:
    without = score - reason.points
    if not reason.points:
        return f"{reason.why}; other reasons alone would also come to {score}"
    return f"{reason.why}; without it the score would be {without} ({level_of(without)}), not {score}"


def _with_rest(reason: Reason, score: int) -> str:
    return f"{reason.why}; {score - reason.points} without it" if reason.points else reason.why
