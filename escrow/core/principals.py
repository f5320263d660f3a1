"""Whoever acts: a person, an endpoint, a service with a token, or the vault itself."""

from dataclasses import dataclass
from enum import StrEnum


class PrincipalKind(StrEnum):
    """What sort of actor this is."""

    PERSON = "person"
    ENDPOINT = "endpoint"
    SERVICE = "service"
    SYSTEM = "system"


class Role(StrEnum):
    """A hat a principal wears everywhere; what it allows stands in `escrow.access.roles`.

    `owner`, `custodian` and `manager` open the door and nothing more: what such a person may do comes
    from grants on single scripts.
    """

    ENDPOINT = "endpoint"
    DIRECTORY = "directory"
    HR = "hr"
    OWNER = "owner"
    CUSTODIAN = "custodian"
    MANAGER = "manager"
    ENGINEER = "engineer"
    ANALYST = "analyst"
    AUDITOR = "auditor"
    PRIVACY = "privacy"
    OPERATOR = "operator"
    ADMIN = "admin"
    VERIFIER = "verifier"

    @property
    def is_for_machines(self) -> bool:
        """Machines are given these one by one; no issuer's token and no table of roles hands them out."""
        return self in (Role.ENDPOINT, Role.VERIFIER)


@dataclass(frozen=True, slots=True)
class Principal:
    """Who acts, and in which roles. `key` is a person key, endpoint id, token id or system name."""

    kind: PrincipalKind
    key: str
    roles: frozenset[Role] = frozenset()

    @property
    def person_key(self) -> str | None:
        return self.key if self.kind is PrincipalKind.PERSON else None

    @property
    def label(self) -> str:
        """`person:ana`: how this principal stands in records."""
        return f"{self.kind}:{self.key}"


VAULT = Principal(PrincipalKind.SYSTEM, "vault")
"""The vault acting on its own: schedules, projections, deadlines."""

ANONYMOUS = Principal(PrincipalKind.SERVICE, "anonymous")
"""Nobody in particular: what public routes see."""
