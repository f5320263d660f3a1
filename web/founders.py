"""Who an embedded vault starts with, so that there is somebody to answer and somebody to agree."""

from dataclasses import dataclass

from escrow.core.principals import Role


@dataclass(frozen=True, slots=True)
class Founder:
    """A person the embedded vault starts with."""

    key: str
    name: str
    department: str
    roles: tuple[Role, ...]
    manager: str | None = None
    is_fallback: bool = False


FOUNDERS = (
    Founder("local", "", "IT", (Role.ANALYST, Role.ADMIN, Role.OWNER)),
    Founder("marta", "Marta Lopes", "Finance", (Role.MANAGER, Role.CUSTODIAN)),
    Founder("ana", "Ana Souza", "Finance", (Role.OWNER,), manager="marta"),
    Founder("bruno", "Bruno Dias", "Accounts payable", (Role.OWNER,), manager="marta"),
    Founder("carla", "Carla Nunes", "Clinical", (Role.OWNER,)),
    Founder("edu", "Eduardo Reis", "Engineering", (Role.ENGINEER, Role.OWNER)),
    Founder("helena", "Helena Prado", "People", (Role.HR,)),
    Founder("ines", "Ines Duarte", "Security", (Role.ANALYST,)),
    Founder("otto", "Otto Braga", "Audit", (Role.AUDITOR,)),
    Founder("paula", "Paula Reis", "Privacy", (Role.PRIVACY,)),
    Founder("rui", "Rui Matos", "Privacy", (Role.PRIVACY,)),
    Founder("fernanda", "Fernanda Lima", "IT", (Role.CUSTODIAN,), is_fallback=True),
    Founder("gil", "Gil Rocha", "IT", (Role.CUSTODIAN,), is_fallback=True),
)
"""`local` is whoever runs the vault here; the others are for showing how it works with several people."""


def roles_of(person_key: str) -> frozenset[Role]:
    """The roles a founder signs in with here; a person added later owns, and gets other roles by `--role`."""
    return next((frozenset(who.roles) for who in FOUNDERS if who.key == person_key), frozenset({Role.OWNER}))
