"""A decision about somebody says why in their language, also where the cause is one of our own short words."""

import pytest

from lifecycle.causes import spoken


@pytest.mark.parametrize(
    "cause",
    ["hr event hr:42", "deactivated by scim", "deactivated by reconcile", "shut by scim", "shut by reconcile",
     "merged into ana", "split again", "is ana2 now", "decision 7f reversed", "leaver", "leaver.now", "leaver.scheduled"],
)  # fmt: skip
def test_our_own_causes_are_said_in_both_languages(cause):
    said = spoken(cause)
    assert len({said.english, said.portuguese, cause}) == 3
    assert not {"event", "by", "now"} & set(said.portuguese.split())


def test_what_it_names_is_named_in_both():
    said = spoken("hr event hr:{0}")
    assert "hr:{0}" in said.english
    assert "hr:{0}" in said.portuguese


def test_what_a_person_wrote_stays_as_it_was_written():
    for reason in ("resigned", "two logins of one person", ""):
        assert (spoken(reason).english, spoken(reason).portuguese) == (reason, reason)
