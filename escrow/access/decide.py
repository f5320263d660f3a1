"""May this principal do this to that? Pure: values in, a reasoned answer out."""

from dataclasses import dataclass

from escrow.access.roles import RIGHTS, Right, permissions_of
from escrow.core.errors import NotFound, NotPermitted
from escrow.core.permissions import Permission
from escrow.core.principals import Principal


@dataclass(frozen=True, slots=True)
class Allowed:
    """Yes, and through what."""

    through: str


@dataclass(frozen=True, slots=True)
class Denied:
    """No, and why not."""

    reason: str


def decide(principal: Principal, permission: Permission, rights: frozenset[Right] = frozenset()) -> Allowed | Denied:
    """The answer for one permission, given the live rights the principal holds on the thing asked for."""
    if permission in permissions_of(principal.roles):
        return Allowed("role")
    for right in sorted(rights):
        if permission in RIGHTS[right]:
            return Allowed(f"grant:{right}")
    return Denied(f"{permission} is not among the permissions of {principal.kind} {principal.key}")


def require(principal: Principal, permission: Permission, rights: frozenset[Right] = frozenset()) -> None:
    """Return when allowed; raise NotPermitted naming the permission when not."""
    if isinstance(decide(principal, permission, rights), Denied):
        raise NotPermitted(
            f"{permission}: not allowed to {principal.kind} with roles "
            f"{', '.join(sorted(principal.roles)) or 'none'}; ask an administrator for a role that allows it"
        )


def require_visible(principal: Principal, permission: Permission, rights: frozenset[Right], thing: str) -> None:
    """As `require`, but a thing the principal may not know of is simply not found."""
    if isinstance(decide(principal, permission, rights), Allowed):
        return
    if isinstance(decide(principal, Permission.SCRIPT_READ, rights), Denied):
        raise NotFound(f"{thing}: there is none here that you may see; check the id")
    require(principal, permission, rights)
