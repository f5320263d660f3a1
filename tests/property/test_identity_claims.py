"""Claims: one good token passes, and every single change to it is refused."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escrow.core.errors import NotAuthenticated
from escrow.core.principals import Role
from escrow.identity.claims import (
    LOGOUT_EVENT,
    check_access_token,
    check_id_token,
    check_logout_token,
    roles_named,
)

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
AT = int(NOW.timestamp())
GOOD: dict[str, Any] = {"iss": "https://idp", "aud": "escrow", "sub": "ana", "iat": AT, "exp": AT + 300, "nonce": "n"}
LOGOUT: dict[str, Any] = {
    "iss": "https://idp", "aud": "escrow", "sub": "ana", "iat": AT, "jti": "1", "events": {LOGOUT_EVENT: {}},
}  # fmt: skip
JUNK = st.one_of(st.none(), st.booleans(), st.floats(), st.text(max_size=5), st.lists(st.integers(), max_size=2))


def check(claims: dict[str, Any]) -> str:
    return check_id_token(claims, issuer="https://idp", client_id="escrow", nonce="n", now=NOW)


def log_out(claims: dict[str, Any]) -> tuple[str | None, str | None]:
    return check_logout_token(claims, issuer="https://idp", client_id="escrow", now=NOW)


def test_the_good_token_passes() -> None:
    assert check(GOOD) == "ana"


@pytest.mark.parametrize(
    "change",
    [
        {"iss": "https://idp/"},
        {"iss": "https://other"},
        {"aud": "other"},
        {"aud": []},
        {"aud": ["escrow", "other"]},
        {"aud": ["escrow", "other"], "azp": "other"},
        {"azp": "other"},
        {"nonce": "m"},
        {"nonce": ""},
        {"exp": AT - 61},
        {"exp": 10**18},
        {"exp": AT + 24 * 3600 + 1},
        {"iat": AT - 601},
        {"exp": float("inf")},
        {"exp": True},
        {"iat": AT + 120, "exp": AT + 400},
        {"iat": "now"},
        {"nbf": AT + 120},
        {"sub": ""},
        {"sub": 7},
        {"sub": "x" * 256},
    ],
    ids=str,
)
def test_a_changed_token_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(NotAuthenticated):
        check({**GOOD, **change})


@given(st.sampled_from(sorted(GOOD)))
def test_a_token_that_lacks_a_claim_is_refused(missing: str) -> None:
    with pytest.raises(NotAuthenticated):
        check({name: value for name, value in GOOD.items() if name != missing})


@given(st.sampled_from(["iss", "aud", "sub", "iat", "exp", "nonce"]), JUNK)
def test_junk_in_a_claim_never_passes_and_never_breaks(name: str, junk: Any) -> None:
    claims = {**GOOD, name: junk}
    if name == "sub" and isinstance(junk, str) and junk:
        assert check(claims) == junk
    elif junk != GOOD[name]:
        with pytest.raises(NotAuthenticated):
            check(claims)


def test_a_clock_a_little_off_is_forgiven() -> None:
    assert check({**GOOD, "iat": AT + 30, "exp": AT + 330}) == "ana"


def test_an_access_token_needs_our_audience_and_a_client() -> None:
    token = {**GOOD, "aud": ["https://vault"], "client_id": "etl"}
    assert check_access_token(token, issuer="https://idp", audience="https://vault", now=NOW) == "ana"
    for change in ({"aud": "escrow"}, {"client_id": None}, {"exp": AT + 24 * 3600 + 1}, {"exp": 10**18}):
        with pytest.raises(NotAuthenticated):
            check_access_token({**token, **change}, issuer="https://idp", audience="https://vault", now=NOW)


def test_a_logout_token_names_a_subject_or_a_session() -> None:
    assert log_out(LOGOUT) == ("ana", None)
    assert log_out({**LOGOUT, "sid": "s-1"}) == ("ana", "s-1")


@pytest.mark.parametrize(
    "change",
    [
        {"iss": "https://other"},
        {"aud": "other"},
        {"iat": AT - 601},
        {"iat": AT + 601},
        {"exp": AT - 61},
        {"events": {}},
        {"events": {LOGOUT_EVENT: True}},
        {"events": None},
        {"nonce": "n"},
        {"jti": None},
        {"sub": None},
        {"sub": ""},
        {"sub": 7},
    ],
    ids=str,
)
def test_a_bad_logout_token_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(NotAuthenticated):
        log_out({**LOGOUT, **change})


@given(st.one_of(JUNK, st.lists(JUNK, max_size=3), st.dictionaries(st.text(max_size=3), JUNK, max_size=2)))
def test_only_names_of_ours_become_roles(said: Any) -> None:
    assert roles_named({"roles": said}) <= set(Role)


def test_known_roles_count_unknown_ones_do_not_and_no_token_makes_an_endpoint() -> None:
    assert roles_named({"roles": ["analyst", "superuser", "endpoint"]}) == {Role.ANALYST}
    assert roles_named({"groups": ["analyst"]}) == frozenset()
