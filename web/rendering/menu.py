"""The console's menu: what this principal may open, and nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass

from escrow.access.decide import Allowed, decide
from escrow.core.permissions import Permission
from escrow.core.principals import Principal


@dataclass(frozen=True, slots=True)
class Item:
    """One page of the menu, and the permission its route names."""

    href: str
    label: str
    permission: Permission


@dataclass(frozen=True, slots=True)
class Group:
    """Pages that belong together."""

    label: str
    items: Sequence[Item]


MENU = (
    Group("", (Item("/", "Overview", Permission.SELF_READ),)),
    Group(
        "Inventory",
        (
            Item("/scripts", "Scripts", Permission.SCRIPT_LIST),
            Item("/runs", "Runs", Permission.SCRIPT_LIST),
            Item("/findings", "Findings", Permission.SCRIPT_LIST),
            Item("/secrets", "Secrets", Permission.SCRIPT_LIST),
            Item("/machines", "Machines", Permission.ENDPOINT_READ),
            Item("/coverage", "Coverage", Permission.COVERAGE_READ),
            Item("/decisions", "Decisions", Permission.DECISION_READ),
            Item("/rules", "Rules", Permission.RULES_READ),
            Item("/calendars", "Working hours", Permission.CALENDAR_READ),
        ),
    ),
    Group(
        "Ownership",
        (
            Item("/people", "People", Permission.PERSON_READ),
            Item("/transfers", "Transfers", Permission.TRANSFER_READ),
            Item("/adoptions", "Adoptions", Permission.ADOPTION_READ),
            Item("/logins", "Unlinked logins", Permission.ACCOUNT_LINK),
        ),
    ),
    Group(
        "Oversight",
        (
            Item("/board", "Data about people", Permission.SCRIPT_LIST),
            Item("/appeals", "Appeals", Permission.APPEAL_ANSWER),
            Item("/holds", "Holds", Permission.HOLD_READ),
            Item("/erasures", "Erasures", Permission.ERASURE_READ),
            Item("/break-glass", "Break-glass", Permission.BREAK_GLASS_APPROVE),
            Item("/verifications", "Verifications", Permission.VERIFICATION_DECIDE),
            Item("/role-mappings", "Roles", Permission.ROLE_MAPPING_READ),
        ),
    ),
    Group(
        "Evidence",
        (
            Item("/audit-log", "Audit log", Permission.AUDIT_READ),
            Item("/evidence", "Take evidence", Permission.AUDIT_READ),
        ),
    ),
    Group("You", (Item("/me", "About me", Permission.SELF_READ), Item("/help", "Help", Permission.SELF_READ))),
)


def may(who: Principal, permission: Permission) -> bool:
    """Does a role of theirs allow it? What a grant allows on one script is not asked here."""
    return isinstance(decide(who, permission), Allowed)


def menu_for(who: Principal) -> Sequence[Group]:
    """The groups with something in them for this principal."""
    shown = [Group(group.label, [item for item in group.items if may(who, item.permission)]) for group in MENU]
    return [group for group in shown if group.items]


def is_here(href: str, path: str) -> bool:
    """Is this the menu's page of an address?"""
    return path == href or (href != "/" and path.startswith(href + "/"))
