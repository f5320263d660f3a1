"""What an engine finds in one content: a rule, where, how bad, how sure, and what to do about it."""

from dataclasses import dataclass, field
from enum import StrEnum


class Vector(StrEnum):
    """The eight ways in which a script can hurt."""

    CREDENTIALS = "credentials"
    OFF_HOURS = "off_hours"
    LIBRARIES = "libraries"
    DATABASE = "database"
    FILES = "files"
    SCRIPT_LOSS = "script_loss"
    PERSONAL_DATA = "personal_data"
    LLM = "llm"


class Severity(StrEnum):
    """How bad it is when it is true."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


class Confidence(StrEnum):
    """How likely it is to be true."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Degree(StrEnum):
    """How likely or how grave: what a severity is worked out from."""

    LOW = "LOW"
    MEDIUM = "MEDIUM"
    HIGH = "HIGH"


_DEGREES = {Degree.LOW: 1, Degree.MEDIUM: 2, Degree.HIGH: 3}


def severity_of(likelihood: str, impact: str) -> Severity:
    """Likelihood times impact; never set by hand."""
    product = _DEGREES[Degree(likelihood)] * _DEGREES[Degree(impact)]
    if product == 9:
        return Severity.HIGH
    return Severity.MEDIUM if product >= 4 else Severity.LOW


class Trait(StrEnum):
    """What a finding or observation says of a script that matters only together with something else."""

    BUSINESS_DATA = "business_data"
    DATABASE_CONTACTED = "database_contacted"
    DATABASE_CREDENTIAL = "database_credential"
    EVASION = "evasion"
    MALICIOUS_LIBRARY = "malicious_library"
    OFF_HOURS = "off_hours"
    PERSONAL_CLOUD = "personal_cloud"
    PERSONAL_DATA = "personal_data"
    SENSITIVE_DATA = "sensitive_data"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A range of original bytes that must not be shown: end is exclusive."""

    start: int
    end: int
    kind: str
    tag: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule met a content. It never carries the text it met."""

    rule: str
    engine: str
    vector: Vector
    severity: Severity
    confidence: Confidence
    line: int
    message: str
    fix: str
    fingerprint: str
    secret_tag: str | None = None
    spans: tuple[Span, ...] = ()
    traits: frozenset[Trait] = field(default_factory=frozenset)
