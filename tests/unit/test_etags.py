"""What a caller holds already is not sent again, however they say so."""

import pytest

from web.etags import is_held

MARK = '"17-0123456789abcdef"'


@pytest.mark.parametrize("sent", [MARK, f"W/{MARK}", f'"old", {MARK}', f'"old",W/{MARK}', "*"])
def test_what_is_held_is_known(sent: str) -> None:
    assert is_held(sent, MARK)


@pytest.mark.parametrize("sent", [None, "", '"old"', MARK.strip('"'), 'W/"old", "older"'])
def test_what_is_not_held_is_sent(sent: str | None) -> None:
    assert not is_held(sent, MARK)
