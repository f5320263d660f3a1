"""SARIF as other tools write it: by places in lists, with Windows paths, and with what is well or gone."""

import json

import pytest

from escrow.core.errors import RequestRefused
from scanners.findings import Severity
from scanners.sarif import read_sarif


def log(result, **run):
    place = {"physicalLocation": {"artifactLocation": {"uri": "etl.py"}, "region": {"startLine": 3}}}
    tool = {
        "driver": {"name": "other", "rules": [{"id": "R1"}, {"id": "R2", "properties": {"security-severity": "9.1"}}]}
    }
    results = [{"ruleId": "R1", "message": {"text": "m"}, "locations": [place], **result}]
    return json.dumps({"version": "2.1.0", "runs": [{"tool": tool, "results": results, **run}]}).encode()


@pytest.mark.parametrize(
    "result",
    [
        {"ruleId": "R2"}, {"ruleId": None, "ruleIndex": 1}, {"ruleId": None, "rule": {"id": "R2"}},
        {"ruleId": None, "rule": {"index": 1}},
    ],
)  # fmt: skip
def test_a_rule_is_known_by_its_name_or_its_place(result):
    [found] = read_sarif(log(result))
    assert (found.rule, found.severity) == ("R2", Severity.CRITICAL)


def test_a_rule_may_be_of_what_extends_the_tool():
    tool = {
        "driver": {"name": "other"},
        "extensions": [{"name": "pack", "rules": [{"id": "X1", "properties": {"security-severity": "4.5"}}]}],
    }
    [found] = read_sarif(log({"ruleId": None, "rule": {"index": 0, "toolComponent": {"index": 0}}}, tool=tool))
    assert (found.rule, found.severity) == ("X1", Severity.MEDIUM)


@pytest.mark.parametrize(
    "result", [{"kind": "pass"}, {"kind": "notApplicable", "locations": []}, {"baselineState": "absent"}]
)
def test_what_is_well_or_gone_is_no_finding(result):
    assert read_sarif(log(result)) == []


@pytest.mark.parametrize(
    ("artifact", "path"),
    [
        ({"uri": "src%20a/etl.py"}, "src a/etl.py"), ({"uri": "src\\etl.py"}, "src/etl.py"), ({"uri": "./etl.py", "uriBaseId": "SRC"}, "etl.py"),
        ({"uri": "file:///C:/w/etl.py"}, "/C:/w/etl.py"), ({"index": 1}, "b.py"),
    ],
)  # fmt: skip
def test_a_file_is_named_by_its_address_or_its_place(artifact, path):
    files = [{"location": {"uri": "a.py"}}, {"location": {"uri": "b.py"}}]
    [found] = read_sarif(log({"locations": [{"physicalLocation": {"artifactLocation": artifact}}]}, artifacts=files))
    assert (found.path, found.line) == (path, 1)


@pytest.mark.parametrize(
    "result",
    [
        {"locations": []}, {"ruleId": None}, {"ruleId": None, "ruleIndex": 7}, {"ruleId": None, "ruleIndex": -1},
        {"locations": [{"physicalLocation": {"artifactLocation": {"index": 7}}}]},
        {"locations": [{"physicalLocation": {"artifactLocation": {"index": "x"}}}]},
    ],
)  # fmt: skip
def test_a_result_of_nothing_is_refused_with_the_log(result):
    with pytest.raises(RequestRefused):
        read_sarif(log(result))
