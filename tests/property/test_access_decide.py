"""Access as a whole: more roles or rights never take away, none give nothing, each row as the contract says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escrow.access.decide import Allowed, Denied, decide, require, require_visible
from escrow.access.roles import RIGHTS, ROLES, Right, rights_allowing
from escrow.core.errors import NotFound, NotPermitted
from escrow.core.permissions import Permission
from escrow.core.principals import Principal, PrincipalKind, Role

roles = st.frozensets(st.sampled_from(Role))
rights = st.frozensets(st.sampled_from(Right))
permissions = st.sampled_from(Permission)


def person(held: frozenset[Role]) -> Principal:
    return Principal(PrincipalKind.PERSON, "ana", held)


def allowed(held: frozenset[Role], permission: Permission, on_it: frozenset[Right] = frozenset()) -> bool:
    return isinstance(decide(person(held), permission, on_it), Allowed)


@given(roles, roles, rights, rights, permissions)
def test_more_roles_and_rights_never_take_away(
    some: frozenset[Role], more: frozenset[Role], few: frozenset[Right], many: frozenset[Right], what: Permission
) -> None:
    if allowed(some, what, few):
        assert allowed(some | more, what, few | many)


@given(permissions)
def test_without_roles_and_rights_nothing_is_allowed(what: Permission) -> None:
    assert not allowed(frozenset(), what)


@given(roles, rights, permissions)
def test_what_is_allowed_is_allowed_by_a_named_role_or_right(
    held: frozenset[Role], on_it: frozenset[Right], what: Permission
) -> None:
    by_one = any(what in ROLES[role] for role in held) or any(what in RIGHTS[right] for right in on_it)
    assert allowed(held, what, on_it) == by_one


@given(roles, rights, permissions)
def test_requiring_agrees_with_deciding(held: frozenset[Role], on_it: frozenset[Right], what: Permission) -> None:
    if allowed(held, what, on_it):
        require(person(held), what, on_it)
        require_visible(person(held), what, on_it, "script s1")
    else:
        with pytest.raises(NotPermitted, match=what.value):
            require(person(held), what, on_it)
        with pytest.raises((NotFound, NotPermitted)):
            require_visible(person(held), what, on_it, "script s1")


@given(roles, rights, permissions)
def test_who_may_not_read_a_script_is_not_told_that_it_exists(
    held: frozenset[Role], on_it: frozenset[Right], what: Permission
) -> None:
    sees = allowed(held, Permission.SCRIPT_READ, on_it)
    if not sees and not allowed(held, what, on_it):
        with pytest.raises(NotFound):
            require_visible(person(held), what, on_it, "script s1")


@given(permissions)
def test_rights_allowing_names_exactly_the_rights_that_do(what: Permission) -> None:
    assert rights_allowing(what) == {right for right in Right if allowed(frozenset(), what, frozenset({right}))}


@pytest.mark.parametrize(
    ("role", "refused"),
    [
        (Role.ENDPOINT, Permission.SCRIPT_LIST),
        (Role.HR, Permission.CONTENT_READ),
        (Role.HR, Permission.SCRIPT_READ),
        (Role.AUDITOR, Permission.CONTENT_READ_RAW),
        (Role.ADMIN, Permission.CONTENT_READ),
        (Role.ADMIN, Permission.CONTENT_READ_RAW),
        (Role.OPERATOR, Permission.SCRIPT_LIST),
        (Role.ENGINEER, Permission.CONTENT_READ),
    ],
)
def test_the_matrix_refuses_what_the_contract_refuses(role: Role, refused: Permission) -> None:
    assert isinstance(decide(person(frozenset({role})), refused), Denied)


@pytest.mark.parametrize(
    ("right", "refused"),
    [
        (Right.CUSTODIAN, Permission.CONTENT_READ_RAW),
        (Right.MANAGER, Permission.CONTENT_READ),
        (Right.ADOPTER, Permission.CONTENT_READ_RAW),
        (Right.READER, Permission.OFFER_MAKE),
    ],
)
def test_a_right_refuses_what_the_contract_refuses(right: Right, refused: Permission) -> None:
    assert isinstance(decide(person(frozenset()), refused, frozenset({right})), Denied)


def test_the_answer_says_through_what() -> None:
    assert decide(person(frozenset()), Permission.CONTENT_READ, frozenset({Right.CUSTODIAN})) == Allowed(
        "grant:custodian"
    )
    assert decide(person(frozenset({Role.ANALYST})), Permission.CONTENT_READ) == Allowed("role")
