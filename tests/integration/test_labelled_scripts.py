"""Our rules and readers on the labelled scripts, on those we looked at while writing them and on those we did not."""

import pytest

from benchmarks.scanners_labelled import VECTORS, judge, vectors_found
from scanners.engines.semgrep import default_command
from scanners.findings import Vector


@pytest.fixture(scope="module")
def found():
    if not default_command().exists():
        pytest.skip("Semgrep is not installed; run script/run once")
    return {
        (part, kind): vectors_found(part, kind) for part in ("tuning", "held_out") for kind in ("scripts", "config")
    }


@pytest.mark.parametrize("part", ["tuning", "held_out"])
@pytest.mark.parametrize("vector", VECTORS)
def test_nine_of_ten_scripts_are_told_and_few_are_made_up(found, part, vector):
    told = {name for name, vectors in found[part, "scripts"].items() if vector in vectors}
    figures = judge(part, "scripts", vector, told)
    assert figures.recall >= 0.90, figures.missed
    assert figures.precision >= 0.85, figures.made_up


@pytest.mark.parametrize("part", ["tuning", "held_out"])
def test_credentials_in_config_files_are_told(found, part):
    told = {name for name, vectors in found[part, "config"].items() if Vector.CREDENTIALS in vectors}
    figures = judge(part, "config", Vector.CREDENTIALS, told)
    assert figures.recall >= 0.90, figures.missed
    assert figures.precision >= 0.95, figures.made_up
