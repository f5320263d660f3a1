"""The written wire format, read by the vault: every vector is taken or refused as it says."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from escrow.core.errors import RecordMalformed
from escrow.intake.records import parse_record

WIRE = Path(__file__).resolve().parents[2] / "docs" / "wire"


def vectors(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (WIRE / "vectors" / f"{name}.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def schema() -> jsonschema.protocols.Validator:
    document = json.loads((WIRE / "v1.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(document)
    return jsonschema.Draft202012Validator(document)


@pytest.mark.parametrize("vector", vectors("valid"), ids=lambda vector: vector["name"])
def test_a_valid_line_is_taken_by_schema_and_vault(
    schema: jsonschema.protocols.Validator, vector: dict[str, Any]
) -> None:
    schema.validate(json.loads(vector["line"]))
    parse_record(vector["line"].encode())


@pytest.mark.parametrize("vector", vectors("invalid"), ids=lambda vector: vector["name"])
def test_an_invalid_line_is_refused_with_the_code_it_names(vector: dict[str, Any]) -> None:
    with pytest.raises(RecordMalformed) as refusal:
        parse_record(vector["line"].encode())
    assert refusal.value.code == vector["code"]


@pytest.mark.parametrize("vector", [v for v in vectors("invalid") if v["schema"]], ids=lambda vector: vector["name"])
def test_what_the_schema_can_say_it_says(schema: jsonschema.protocols.Validator, vector: dict[str, Any]) -> None:
    assert list(schema.iter_errors(json.loads(vector["line"])))
