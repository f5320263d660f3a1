"""Whatever engine tells a finding, it says what to do in Portuguese too, and which weakness and article it is about."""

import json
import re
from pathlib import Path

import pytest

from escrow.core.digests import Digest
from scanners.counsel import counsel_on
from scanners.drift import ENGINE as DRIFT
from scanners.dwell import ENGINE as DWELL_ENGINE
from scanners.dwell import RULE as DWELL
from scanners.engine import Limits
from scanners.engines import behaviour
from scanners.engines.credsweeper import CredSweeperEngine
from scanners.engines.dependencies import DependenciesEngine
from scanners.engines.flows import FlowsEngine
from scanners.engines.personal_data import PersonalDataEngine
from scanners.engines.secrets import SecretsEngine
from scanners.engines.semgrep import SemgrepEngine
from scanners.finding_queries import FindingView
from scanners.findings import Severity, Vector
from scanners.meanings import meanings_of
from scanners.packages.advisories import Advisory, Affected, Feed, Range
from scanners.packages.judging import judge_packages
from scanners.packages.package import Component, Evidence
from scanners.personal.documents import COUNTRIES, recognisers
from scanners.personal.vocabulary import KINDS
from scanners.sarif import write_sarif
from scanners.staging import read_content
from tests.labelled_sets import LABELLED, read_many
from web.pages.findings import ENGINES

OF_RUNS = sorted(set(re.findall(r'"(behaviour\.[a-z-]+)"', Path(str(behaviour.__file__)).read_text("utf-8"))))
RULES = [
    "secrets.database-password", "secrets.private-key", "secrets.too-many-secrets", "credsweeper.password",
    *(f"personal-data.written.{one.kind}" for one in recognisers(sorted(COUNTRIES))),
    *(f"personal-data.fields.{kind.name}" for kind in KINDS),
    *(f"dependencies.{what}.some-library" for what in ("malicious", "vulnerable", "look-alike", "unknown")),
    *OF_RUNS, *(f"{DRIFT}.{vector.value}" for vector in Vector), DWELL,
]  # fmt: skip


@pytest.mark.parametrize("rule", RULES)
def test_every_engine_s_finding_says_what_to_do_in_portuguese_and_which_weakness_it_is(rule):
    counsel = counsel_on(meanings_of(), rule)
    assert counsel is not None
    assert len(counsel.fix_pt.split()) > 3
    assert not set("{}") & set(counsel.fix_pt)
    assert counsel.cwe
    assert all(re.fullmatch(r"CWE-\d+", one) for one in counsel.cwe)
    assert all(one.startswith("art. ") for one in counsel.lgpd)


def test_whatever_our_own_readers_tell_of_many_scripts_has_its_counsel(vault_key):
    engines = [SecretsEngine(vault_key), PersonalDataEngine(vault_key), FlowsEngine(vault_key)]
    told = set()
    for part in (LABELLED / "breadth").iterdir():
        scripts = [(script, text.encode()) for script, text, _ in read_many(part.name)]
        contents = [read_content(Digest.of(body), body, path=script) for script, body in scripts]
        told |= {one.rule for engine in engines for said in engine.scan(contents, Limits()) for one in said.findings}
    assert len(told) > 30
    assert "personal-data.people" in told
    meanings = meanings_of()
    assert [rule for rule in sorted(told) if counsel_on(meanings, rule) is None] == []


def test_runs_are_told_of_under_many_names_and_all_of_them_were_asked():
    assert len(OF_RUNS) >= 12


def test_data_about_people_and_secrets_name_an_article_and_a_company_s_number_does_not():
    assert counsel_on({}, "personal-data.fields.health").lgpd == ("art. 6 III", "art. 5 II", "art. 11")
    assert counsel_on({}, "personal-data.written.cpf").lgpd
    assert counsel_on({}, "secrets.token").lgpd
    assert counsel_on({}, "personal-data.written.cnpj").lgpd == ()


def test_a_rule_s_own_words_win_and_another_tool_s_finding_gets_none_of_ours():
    meanings = meanings_of()
    rule = next(name for name in meanings if name.startswith("escrow."))
    assert counsel_on(meanings, rule).fix_pt == meanings[rule].fix_pt
    assert counsel_on(meanings, rule).degrees
    assert counsel_on(meanings, "B105") is None


def test_a_weak_library_is_named_with_the_version_that_mends_it():
    advisory = Advisory(
        "X-1", "a hole", Severity.HIGH, (), (Affected("urllib3", (Range("0", "1.26.5"),), frozenset()),), False
    )
    feed = Feed("f", "2026-11-01T00:00:00Z", (advisory,))
    [verdict] = judge_packages([Component("urllib3", Evidence.OBSERVED, "1.26.4")], feed)
    said = counsel_on({}, verdict.rule, verdict.fix).fix_pt
    assert "urllib3" in said
    assert "(1.26.5)" in said


def test_a_log_says_it_of_a_secret():
    view = FindingView(
        id="s-1", script_id="s", version=1, rule="secrets.database-password", engine="secrets", vector="credentials",
        severity="high", confidence="high", path="a.py", line=3, message="A password", fix="Take it out",
        fingerprint="ab", status="open", secret_tag="0f",
    )  # fmt: skip
    [rule] = json.loads(write_sarif([view], meanings={}, script_name="s"))["runs"][0]["tool"]["driver"]["rules"]
    said = rule["properties"]
    assert said["fix_pt"].startswith("Tire-o do script")
    assert (said["cwe"], said["lgpd"], said["precision"]) == (["CWE-798"], ["art. 46"], "high")
    assert "external/cwe/cwe-798" in said["tags"]
    assert "likelihood" not in said


def test_the_console_asks_for_findings_by_the_names_engines_have():
    of_code = (SecretsEngine, PersonalDataEngine, DependenciesEngine, FlowsEngine, SemgrepEngine, CredSweeperEngine)
    assert set(ENGINES) == {one.name for one in of_code} | {"behaviour", DRIFT, DWELL_ENGINE}
