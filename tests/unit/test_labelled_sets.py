"""The engines, held to the labelled scripts: both the ones looked at while writing them and the ones set aside."""

import json

import pytest

from scanners.engines.flows import FlowsEngine
from scanners.engines.personal_data import PersonalDataEngine
from scanners.findings import Vector
from scanners.personal.documents import find_documents, recognisers
from tests.labelled_sets import LABELLED, judge, read_set

RECALL, PRECISION = 0.90, 0.85


def engines_for(vector, key):
    engines = {
        Vector.PERSONAL_DATA: [PersonalDataEngine(key), FlowsEngine(key)],
        Vector.FILES: [FlowsEngine(key)],
        Vector.LLM: [FlowsEngine(key)],
    }
    return engines[vector]


@pytest.mark.parametrize("vector", [Vector.PERSONAL_DATA, Vector.FILES, Vector.LLM])
@pytest.mark.parametrize("part", ["tuning", "held_out"])
def test_what_is_labelled_is_told_and_its_twin_is_not(part, vector, vault_key, record_property):
    figures = judge(engines_for(vector, vault_key), read_set(part, vector))
    record_property("recall", figures.recall)
    record_property("precision", figures.precision)
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
