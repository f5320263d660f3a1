"""The matrix: what each role may do everywhere, and what each right allows on one script."""

from enum import StrEnum

from escrow.core.permissions import Permission as P  # noqa: N817  # the matrix reads as a table
from escrow.core.principals import Role


class Right(StrEnum):
    """What a grant gives one principal on one script."""

    OWNER = "owner"
    CO_OWNER = "co-owner"
    CUSTODIAN = "custodian"
    MANAGER = "manager"
    ADOPTER = "adopter"
    READER = "reader"
    BREAK_GLASS = "break-glass"


_METADATA = frozenset({P.SCRIPT_LIST, P.SCRIPT_READ, P.RUN_READ, P.FINDING_READ, P.ENDPOINT_READ, P.COVERAGE_READ})
_EVERYBODY = frozenset({P.PUBLIC, P.SELF_READ, P.ADOPTION_READ, P.OFFER_ANSWER, P.APPEAL_MAKE})

_OWN_ACTS = frozenset({P.AUDIT_LIST})
"""Reads the log as far as it is about them: their acts, their scripts, what their role watches over."""

ROLES: dict[Role, frozenset[P]] = {
    Role.ENDPOINT: frozenset({P.PUBLIC, P.BATCH_DEPOSIT, P.CONTENT_DEPOSIT, P.TOKEN_ROTATE, P.POLICY_READ}),
    Role.DIRECTORY: frozenset({P.PUBLIC, P.PERSON_READ, P.PERSON_WRITE, P.DIRECTORY_PROVISION}),
    Role.HR: _EVERYBODY
    | _OWN_ACTS
    | {
        P.HR_EVENT_SUBMIT, P.PERSON_READ, P.PERSON_WRITE, P.TRANSFER_READ, P.TRANSFER_PLAN, P.TRANSFER_APPLY,
        P.TRANSFER_RELEASE,
    },
    Role.OWNER: _EVERYBODY | _OWN_ACTS | {P.SCRIPT_LIST, P.SUBSCRIPTION_WRITE},
    Role.CUSTODIAN: _EVERYBODY | _OWN_ACTS | {P.SCRIPT_LIST, P.TRANSFER_READ, P.SUBSCRIPTION_WRITE},
    Role.MANAGER: _EVERYBODY | {P.SCRIPT_LIST, P.SUBSCRIPTION_WRITE},
    Role.ENGINEER: _EVERYBODY | _OWN_ACTS | {P.SCRIPT_LIST, P.ADOPTION_REQUEST},
    Role.ANALYST: _EVERYBODY
    | _METADATA
    | _OWN_ACTS
    | {
        P.CONTENT_READ, P.CONTENT_READ_RAW, P.OWNERSHIP_READ, P.ACCOUNT_LINK, P.PERSON_READ, P.FINDING_ACCEPT,
        P.ADOPTION_APPROVE, P.HEALTH_READ, P.DECISION_MAKE, P.DECISION_READ,
        P.SCRIPT_LINK, P.SUBSCRIPTION_WRITE, P.VERIFICATION_REQUEST, P.VERIFICATION_DECIDE, P.VERIFIER_READ,
        P.RULES_READ, P.RULES_DECIDE, P.CALENDAR_READ, P.CALENDAR_WRITE,
    },
    Role.AUDITOR: _EVERYBODY
    | _METADATA
    | _OWN_ACTS
    | {
        P.CONTENT_READ, P.OWNERSHIP_READ, P.PERSON_READ, P.TRANSFER_READ, P.AUDIT_READ, P.AUDIT_VERIFY,
        P.HEALTH_READ, P.DECISION_READ, P.ERASURE_READ, P.VERIFIER_READ,
        P.RULES_READ, P.CALENDAR_READ, P.ROLE_MAPPING_READ,
    },
    Role.PRIVACY: _EVERYBODY
    | _METADATA
    | _OWN_ACTS
    | {
        P.CONTENT_READ, P.CONTENT_READ_RAW, P.OWNERSHIP_READ, P.PERSON_READ, P.HEALTH_READ, P.DECISION_READ,
        P.ERASURE_REQUEST, P.ERASURE_DECIDE, P.ERASURE_READ, P.BREAK_GLASS_APPROVE,
        P.HOLD_READ, P.HOLD_WRITE, P.APPEAL_ANSWER, P.SUBSCRIPTION_WRITE,
    },
    Role.OPERATOR: _EVERYBODY | {P.HEALTH_READ, P.AUDIT_VERIFY, P.VERIFIER_READ},
    Role.VERIFIER: frozenset({P.PUBLIC, P.VERIFICATION_WORK}),
    Role.ADMIN: _EVERYBODY
    | _METADATA
    | _OWN_ACTS
    | {
        P.OWNERSHIP_READ, P.PERSON_READ, P.PERSON_WRITE, P.TRANSFER_READ, P.TRANSFER_PLAN, P.TRANSFER_APPLY,
        P.TRANSFER_RELEASE, P.OWNER_NOMINATE, P.AUDIT_READ, P.AUDIT_VERIFY, P.HEALTH_READ, P.ENROLMENT_CREATE,
        P.ENDPOINT_REVOKE, P.TOKEN_CREATE, P.ERASURE_DECIDE, P.ERASURE_READ,
        P.BREAK_GLASS_REQUEST, P.BREAK_GLASS_APPROVE, P.SUBSCRIPTION_WRITE, P.RULES_READ, P.RULES_DECIDE,
        P.CALENDAR_READ, P.CALENDAR_WRITE, P.ROLE_MAPPING_READ, P.ROLE_MAPPING_WRITE,
    },
}  # fmt: skip
"""What a role allows on everything. A permission that is absent here may still come from a grant."""

_OF_ONE_SCRIPT = frozenset({P.SCRIPT_READ, P.RUN_READ, P.FINDING_READ, P.OWNERSHIP_READ})

_OF_AN_OWNER = _OF_ONE_SCRIPT | {
    P.CONTENT_READ, P.CONTENT_READ_RAW, P.OFFER_MAKE, P.OWNER_NOMINATE, P.ADOPTION_APPROVE, P.VERIFICATION_REQUEST,
}  # fmt: skip

RIGHTS: dict[Right, frozenset[P]] = {
    Right.OWNER: _OF_AN_OWNER,
    Right.CO_OWNER: _OF_AN_OWNER,
    Right.CUSTODIAN: _OF_ONE_SCRIPT | {P.CONTENT_READ, P.OFFER_MAKE, P.ADOPTION_APPROVE, P.VERIFICATION_REQUEST},
    Right.MANAGER: _OF_ONE_SCRIPT | {P.OWNER_NOMINATE, P.ADOPTION_APPROVE},
    Right.ADOPTER: _OF_ONE_SCRIPT | {P.CONTENT_READ, P.PACKAGE_READ, P.PACKAGE_PUSH, P.VERIFICATION_REQUEST},
    Right.READER: _OF_ONE_SCRIPT | {P.CONTENT_READ},
    Right.BREAK_GLASS: _OF_ONE_SCRIPT | {P.CONTENT_READ, P.CONTENT_READ_RAW},
}
"""What a live grant on one script allows there, whatever the principal's roles."""


def permissions_of(roles: frozenset[Role]) -> frozenset[P]:
    return frozenset().union(*(ROLES[role] for role in roles))


def rights_allowing(permission: P) -> frozenset[Right]:
    return frozenset(right for right, allowed in RIGHTS.items() if permission in allowed)
