"""Files people really wrote, in their thousands: none stops an engine, and each is told the same of twice."""

import sys
from pathlib import Path

import pytest

from escrow.core.digests import Digest
from scanners.engine import EngineStatus, Limits
from scanners.engines.dependencies import DependenciesEngine
from scanners.engines.flows import FlowsEngine
from scanners.engines.personal_data import PersonalDataEngine
from scanners.engines.secrets import SecretsEngine
from scanners.engines.semgrep import SemgrepEngine, default_command
from scanners.runner import reports_of
from scanners.staging import Staging, read_content

FILES = 3_000
PARTS = 30
"""In which the program reads them: each takes a minute."""
LARGEST = 200_000


def real_files(wanted):
    """Python files of the packages installed here, of every kind of author; the same in each run."""
    folders = (Path(sys.prefix), default_command().parents[1])
    found = {}
    for path in sorted(path for folder in folders for path in folder.glob("lib/python*/site-packages/**/*.py")):
        body = path.read_bytes()
        if 0 < len(body) <= LARGEST:
            found[Digest.of(body)] = body
    return sorted(found.items())[:wanted]


def own_engines(key):
    return (SecretsEngine(key), PersonalDataEngine(key), FlowsEngine(key), DependenciesEngine())


def told(engines, contents):
    return {
        (content.digest, engine.name): reports_of(engine, [content], Limits())[0]
        for content in contents
        for engine in engines
    }


def staged(wanted):
    return [read_content(digest, body, path="a.py") for digest, body in real_files(wanted)]


def crashed(reports):
    return [(place, one.reason) for place, one in reports.items() if one.status is EngineStatus.FAILED]


@pytest.mark.parametrize("wanted", [60, pytest.param(FILES, marks=[pytest.mark.soak, pytest.mark.timeout(1800)])])
def test_no_real_file_stops_an_engine_of_our_own_and_each_is_told_the_same_of_twice(vault_key, wanted):
    contents = staged(wanted)
    assert len(contents) == wanted
    first = told(own_engines(vault_key), contents)
    assert crashed(first) == []
    assert told(own_engines(vault_key), list(reversed(contents))) == first


@pytest.mark.soak
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("part", range(PARTS))
def test_no_real_file_stops_the_program_and_each_is_told_the_same_of_twice(vault_key, tmp_path, part):
    contents = staged(FILES)[part::PARTS]
    assert len(contents) == FILES // PARTS
    engine = SemgrepEngine(vault_key, Staging(tmp_path), few=0)
    once, again = (
        {report.digest: report for report in reports_of(engine, given, Limits())}
        for given in (contents, list(reversed(contents)))
    )
    assert [one.reason for one in once.values() if one.status is EngineStatus.FAILED] == []
    assert once == again
