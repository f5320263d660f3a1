"""Every finding of ours says what it means: whatever is told without a rule says as much as a rule must."""

import json

import pytest

from scanners.engines.flows import rule_named
from scanners.finding_queries import FindingView
from scanners.findings import Severity, Trait, severity_of
from scanners.flow.kinds import KINDS
from scanners.meanings import meanings_of
from scanners.sarif import write_sarif

WITHOUT_LAW = frozenset({
    "runs-answer", "installs-code", "runs-unreviewed-code", "hides-what-it-runs", "loads-a-program-as-data",
    "plans-the-night", "waits-for-the-night", "acts-when-nobody-is-there", "installs-its-own-schedule",
})  # fmt: skip
"""Kinds that are nothing to the law on personal data by themselves."""


@pytest.mark.parametrize("name", sorted(KINDS))
def test_no_kind_lacks_what_a_rule_must_say(name):
    kind = KINDS[name]
    for sentence in (kind.said, kind.fix, kind.fix_pt):
        assert len(sentence.split()) > 3
        assert sentence.strip() == sentence
        assert "$" not in sentence
    assert kind.fix_pt != kind.fix
    assert kind.cwe
    assert all(one.startswith("CWE-") and one[4:].isdigit() for one in kind.cwe)
    assert bool(kind.lgpd) is (name not in WITHOUT_LAW)
    assert all(one.startswith("art. ") for one in kind.lgpd)
    assert kind.severity is severity_of(kind.likelihood, kind.impact)
    assert "{" not in kind.message() + kind.message(is_personal=True)


def test_what_takes_company_data_out_names_an_article_and_is_never_low():
    leaving = {name for name, kind in KINDS.items() if kind.traits & {Trait.BUSINESS_DATA, Trait.PERSONAL_DATA}}
    leaving.remove("data-to-unnamed-host")  # which may be the company's own
    assert len(leaving) > 6
    assert all(KINDS[name].lgpd and KINDS[name].severity is not Severity.LOW for name in leaving)


def test_rules_and_kinds_are_told_in_one_list():
    meanings = meanings_of()
    assert {rule_named(name) for name in KINDS} <= meanings.keys()
    assert any(name.startswith("escrow.py.") for name in meanings)
    assert list(meanings) == sorted(meanings)
    assert [one.rule for one in meanings.values() if not (one.fix and one.fix_pt and one.cwe)] == []


def test_a_log_says_what_a_rule_means():
    kind = KINDS["data-to-own-cloud"]
    view = FindingView(
        id="s-1", script_id="s", version=1, rule=rule_named("data-to-own-cloud"), engine="flows",
        vector=kind.vector.value, severity=kind.severity.value, confidence="medium", path="a.py", line=3,
        message=kind.message(), fix=kind.fix, fingerprint="ab", status="open", secret_tag=None,
    )  # fmt: skip
    log = json.loads(write_sarif([view], meanings=meanings_of(), script_name="s"))
    [rule] = log["runs"][0]["tool"]["driver"]["rules"]
    said = rule["properties"]
    assert said["cwe"] == list(kind.cwe)
    assert said["lgpd"] == list(kind.lgpd)
    assert said["fix_pt"] == kind.fix_pt
    assert (said["likelihood"], said["impact"], said["precision"]) == ("high", "high", "medium")
    assert "external/cwe/cwe-359" in said["tags"]
