"""Scripts of the kinds that language models write for business users, each risk beside a benign twin: all engines.

They were written while rules were mended, so their figures are a floor and no forecast.
"""

import pytest

from benchmarks.scanners_labelled import KEY
from escrow.config import Settings
from escrow.core.digests import Digest
from scanners.engine import EngineStatus, Limits
from scanners.engines.semgrep import default_command
from scanners.findings import Confidence, Vector
from scanners.lineup import engines_for
from scanners.staging import read_content
from tests.labelled_sets import LABELLED, read_many

FILES = sorted(path.name for path in (LABELLED / "breadth").glob("*.txt"))
SCRIPTS = {name: (text, marks) for file in FILES for name, text, marks in read_many(file)}
VECTORS = [vector for vector in Vector if vector is not Vector.SCRIPT_LOSS]
WITHOUT_SEMGREP = 0.9


def told_by(engines):
    contents = {name: read_content(Digest.of(text.encode()), text.encode(), path=name)
                for name, (text, _) in SCRIPTS.items()}  # fmt: skip
    told = {name: set() for name in SCRIPTS}
    for engine in engines:
        for name, report in zip(contents, engine.scan(list(contents.values()), Limits()), strict=True):
            assert report.status in {EngineStatus.COMPLETE, EngineStatus.NOT_APPLICABLE}, (name, report.reason)
            told[name] |= {one.vector for one in report.findings if one.confidence is not Confidence.LOW}
    return told


def figures(told, vector):
    wanted = {name for name, (_, marks) in SCRIPTS.items() if vector in marks}
    found = {name for name, vectors in told.items() if vector in vectors}
    return wanted - found, found - wanted, len(wanted & found) / len(wanted), len(wanted & found) / max(1, len(found))


def test_there_are_enough_of_them_and_a_quarter_is_benign():
    assert len(SCRIPTS) >= 400
    assert sum(not marks for _, marks in SCRIPTS.values()) * 4 >= len(SCRIPTS)
    assert {vector for _, marks in SCRIPTS.values() for vector in marks} == set(VECTORS)


def test_engines_of_our_own_process_make_nothing_up_and_tell_most(tmp_path):
    told = told_by(engine for engine in engines_for(Settings(data_dir=tmp_path), KEY) if engine.name != "semgrep")
    for vector in (Vector.FILES, Vector.LIBRARIES, Vector.LLM, Vector.PERSONAL_DATA, Vector.CREDENTIALS):
        missed, made_up, recall, precision = figures(told, vector)
        assert recall >= WITHOUT_SEMGREP, (vector, sorted(missed))
        assert precision >= 0.95, (vector, sorted(made_up))


@pytest.mark.timeout(300)
def test_all_engines_tell_all_of_them_and_make_nothing_up(tmp_path):
    if not default_command().exists():
        pytest.skip("Semgrep is not installed; run script/run once")
    told = told_by(engines_for(Settings(data_dir=tmp_path), KEY))
    for vector in VECTORS:
        missed, made_up, recall, precision = figures(told, vector)
        assert recall >= 0.97, (vector, sorted(missed))
        assert precision >= 0.95, (vector, sorted(made_up))
