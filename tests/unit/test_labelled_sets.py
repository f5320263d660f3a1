"""The engines, held to the labelled scripts: both the ones looked at while writing them and the ones set aside."""

import json
from dataclasses import replace

import pytest

from escrow.config import Settings
from scanners.engine import Closing, Limits
from scanners.engines.dependencies import DependenciesEngine
from scanners.engines.flows import FlowsEngine
from scanners.engines.personal_data import PersonalDataEngine
from scanners.findings import Confidence, Vector
from scanners.lineup import engines_for
from scanners.packages.feeds import seed
from scanners.packages.judging import judge_packages, merge_packages
from scanners.personal.documents import find_documents, recognisers
from tests.labelled_sets import LABELLED, judge, read_set, vectors_of

RECALL, PRECISION = 0.90, 0.85


VECTORS = (Vector.PERSONAL_DATA, Vector.FILES, Vector.LLM, Vector.LIBRARIES)


def told_by(vector, key):
    engines = [PersonalDataEngine(key), FlowsEngine(key)] if vector is Vector.PERSONAL_DATA else [FlowsEngine(key)]
    if vector is Vector.LIBRARIES:
        return _libraries
    return lambda content: vectors_of(engines, content)


def _libraries(content):
    """Libraries are judged once a version's files and runs are known; here the version is the one file."""
    [report] = DependenciesEngine().scan([content], Limits())
    components = merge_packages([], [("file", package) for package in report.packages])
    return {one.vector for one in judge_packages(components, seed()) if one.confidence is not Confidence.LOW}


@pytest.mark.parametrize("vector", VECTORS)
@pytest.mark.parametrize("part", ["tuning", "held_out"])
def test_what_is_labelled_is_told_and_its_twin_is_not(part, vector, vault_key, record_property):
    figures = judge(told_by(vector, vault_key), read_set(part, vector))
    record_property("recall", figures.recall)
    record_property("precision", figures.precision)
    print(f"{part} {vector}: recall {figures.recall:.3f} precision {figures.precision:.3f}")
    assert figures.recall >= RECALL, figures.missed
    assert figures.precision >= PRECISION, figures.invented


def test_documents_are_told_from_what_looks_like_them():
    brazil = recognisers(["br"])
    told, missed, invented = 0, [], []
    for row in json.loads((LABELLED / "documents.json").read_text("utf-8")):
        kinds = {one.kind for one in find_documents(row["text"].encode(), brazil)} & {"cpf", "cnpj"}
        told += row["kind"] in kinds
        if row["kind"] is not None and row["kind"] not in kinds:
            missed.append(row["case"])
        invented += [row["case"] for kind in kinds if kind != row["kind"]]
    f1 = 2 * told / (2 * told + len(missed) + len(invented))
    assert f1 >= 0.98, (missed, invented)


@pytest.mark.soak
@pytest.mark.parametrize("part", ["tuning", "held_out"])
def test_all_engines_together_tell_no_more_than_the_labels_say(part, vault_key, tmp_path):
    """With Semgrep and its rules beside the layers of ours, in one batch for each part."""
    engines = engines_for(Settings(data_dir=tmp_path), vault_key)
    for vector in (Vector.PERSONAL_DATA, Vector.FILES, Vector.LLM):
        files = list(read_set(part, vector))
        contents = {file.content.digest: replace(file.content, is_script=True) for file in files}
        told = {digest: set() for digest in contents}
        for engine in engines:
            for report in engine.scan(list(contents.values()), Limits()):
                told[report.digest] |= {one.vector for one in report.findings if one.confidence is not Confidence.LOW}
        figures = judge(lambda content, told=told: told[content.digest], files)
        print(f"{part} {vector} all engines: recall {figures.recall:.3f} precision {figures.precision:.3f}")
        assert figures.recall >= RECALL, figures.missed
        assert figures.precision >= PRECISION, figures.invented
    for engine in engines:
        if isinstance(engine, Closing):
            engine.close()
