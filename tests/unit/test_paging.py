"""Cursors lead on, and only where the vault itself pointed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escrow.core.errors import RequestRefused
from escrow.core.vault_key import VaultKey
from escrow.db.paging import Cursors, clamp, page_of

CURSORS = Cursors(VaultKey(bytes(range(32))))
PLACES = st.lists(st.none() | st.integers(-(2**53), 2**53) | st.text(max_size=30), max_size=4)


@given(PLACES)
def test_a_cursor_reads_back(place: list[object]) -> None:
    assert CURSORS.decode(CURSORS.encode(place)) == place  # type: ignore[arg-type]


@given(st.text(max_size=60))
def test_a_text_that_is_no_cursor_is_refused(text: str) -> None:
    with pytest.raises(RequestRefused) as refusal:
        CURSORS.decode(text)
    assert refusal.value.code == "cursor_unknown"


def test_another_vaults_cursor_is_refused() -> None:
    with pytest.raises(RequestRefused):
        CURSORS.decode(Cursors(VaultKey(bytes(32))).encode([1]))


@pytest.mark.parametrize(("asked", "given_"), [(None, 50), (0, 50), (-3, 1), (10, 10), (999, 200)])
def test_a_page_has_at_most_two_hundred(asked: int | None, given_: int) -> None:
    assert clamp(asked) == given_


@given(st.integers(0, 40), st.integers(1, 10))
def test_pages_give_everything_once(count: int, limit: int) -> None:
    rows, seen, cursor = list(range(count)), [], None
    while True:
        start = 0 if cursor is None else int(str(CURSORS.decode(cursor)[0])) + 1
        page = page_of(rows[start : start + limit + 1], limit, CURSORS, lambda row: [row])
        seen += page.items
        cursor = page.next
        if cursor is None:
            break
    assert seen == rows
