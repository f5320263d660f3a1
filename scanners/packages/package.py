"""A library a script uses, and how that is known."""

from dataclasses import dataclass
from enum import StrEnum


class Evidence(StrEnum):
    """How we know: the later the word, the better."""

    INFERRED = "inferred"
    """An import statement names it; which version is anybody's guess."""
    DECLARED = "declared"
    """A manifest beside the script, or its own header, asks for it."""
    OBSERVED = "observed"
    """A run was seen to load it, in this version."""

    @property
    def rank(self) -> int:
        return list(Evidence).index(self)


@dataclass(frozen=True, slots=True, order=True)
class Package:
    """A library one content names. `name` is the distribution's, normalised as PEP 503 does."""

    name: str
    evidence: Evidence
    line: int
    requirement: str = ""
    """What was asked for, as written: `>=2,<3`; empty where nothing was."""
    version: str | None = None
    """The one version asked for, where it is one."""


@dataclass(frozen=True, slots=True, order=True)
class Component:
    """A library of a script's version under the best evidence there is for it."""

    name: str
    evidence: Evidence
    version: str | None
    requirement: str = ""
    path: str = ""
    line: int = 0
    others: tuple[str, ...] = ()
    """Further versions seen with the same evidence."""

    @property
    def versions(self) -> tuple[str, ...]:
        return (*([] if self.version is None else [self.version]), *self.others)
